import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followResponses, onceAnswered, setPageStatus } from './page-status';

let answer: (response: ServerResponse) => void = () => {};
const server = createServer((_, response) => answer(response));

beforeAll(async () => {
  followResponses();
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => server.close());

const request = () => get({ port: (server.address() as AddressInfo).port, agent: false });

it('sets the status of the response that is being written', async () => {
  answer = (response) => {
    setPageStatus(404);
    response.end();
  };
  const [response] = (await once(request(), 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(404);
  response.resume();
});

/** Answers the next request so, and resolves, once the server has done with it, to whether all of it went out. */
const answered = (write: (response: ServerResponse) => void): Promise<boolean> =>
  new Promise((resolve) => {
    answer = (response) => {
      onceAnswered(() => resolve(response.writableFinished));
      write(response);
    };
  });

it('calls back when a response has gone out', async () => {
  const done = answered((response) => response.end('all of it'));
  const [response] = (await once(request(), 'response')) as [IncomingMessage];
  response.resume();
  expect(await done).toBe(true);
});

it('calls back when whoever asked has gone', async () => {
  const done = answered((response) => response.write('the beginning'));
  const [response] = (await once(request(), 'response')) as [IncomingMessage];
  response.destroy();
  expect(await done).toBe(false);
});
