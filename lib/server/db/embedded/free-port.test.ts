import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isPortFree, nextFreePort, randomFreePort } from './free-port';

/** Listens on a port while the work runs. */
async function whileTaken(port: number, host: string, work: () => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(port, host, settle));
  try {
    await work();
  } finally {
    await new Promise((settle) => server.close(settle));
  }
}

describe('free ports', () => {
  it('passes over a port that is taken', async () => {
    const port = await randomFreePort();
    expect(await nextFreePort(port)).toBe(port);
    await whileTaken(port, '127.0.0.1', async () => {
      expect(await isPortFree(port)).toBe(false);
      expect(await nextFreePort(port)).toBeGreaterThan(port);
    });
    expect(await isPortFree(port)).toBe(true);
  });

  it('counts a port as taken that another program has on all addresses', async () => {
    const port = await randomFreePort();
    await whileTaken(port, '0.0.0.0', async () => {
      expect(await isPortFree(port)).toBe(false);
    });
  });
});
