import 'server-only';
import { createServer } from 'node:net';

/** Whether nothing listens on a port of this machine's loopback address. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => settle(true)));
  });
}

/** A port of the loopback address that was free a moment ago, chosen by the system. */
export function randomFreePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => settle(port));
    });
  });
}

/** `wanted` if it is free, else the next free port above it; undefined when a hundred in a row are taken. */
export async function nextFreePort(wanted: number): Promise<number | undefined> {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) {
    if (await isPortFree(port)) return port;
  }
  return undefined;
}
