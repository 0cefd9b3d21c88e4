import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

const shared = globalThis as typeof globalThis & { variorumResponse?: AsyncLocalStorage<ServerResponse> };

/** The response to the request that is being worked on, the same one for every bundle of the server. */
const current = shared.variorumResponse ?? new AsyncLocalStorage<ServerResponse>();
shared.variorumResponse = current;

/** From now on each request knows its response. */
export function followResponses(): void {
  subscribe('http.server.request.start', (message) => {
    current.enterWith((message as { response: ServerResponse }).response);
  });
}

/** Calls back when the response to the request that is being worked on has gone out, or whoever asked has gone. */
export function onceAnswered(callback: () => void): void {
  current.getStore()?.once('close', callback);
}

/**
 * Sets the status with which the page that is being rendered will be sent. Next itself offers only `notFound()`, whose page
 * scripts have to draw (vercel/next.js#62228): without them the reader sees nothing.
 */
export function setPageStatus(code: 404): void {
  const response = current.getStore();
  if (response && !response.headersSent) response.statusCode = code;
}
