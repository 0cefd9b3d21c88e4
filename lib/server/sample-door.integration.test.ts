import { expect, it, vi } from 'vitest';

// The server of the tests is an embedded one; a connection that says otherwise stands for any other server.
const address = new URL(process.env.DATABASE_URL ?? '');
address.searchParams.set('options', '-c variorum.embedded=off');
process.env.DATABASE_URL = address.href;

const request = vi.hoisted(() => ({ headers: new Headers({ host: 'localhost:3000' }) }));
vi.mock('next/headers', () => ({ headers: async () => request.headers }));

const { db } = await import('./db/client');
const { samplePeople, samplePerson } = await import('./sample-door');

it('does not exist on a database that is not the embedded one', async () => {
  const person = await db.person.create({
    data: { email: 'alder@people.example', name: 'Alder', role: 'admin', isSample: true },
  });
  expect(await samplePeople()).toEqual([]);
  expect(await samplePerson(person.id)).toBeNull();
});
