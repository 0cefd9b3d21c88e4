/**
 * The program behind `Backstage`: a process of its own that has the app's server side, which a test runner can't load. Reads
 * one JSON line a call and answers with one: { id, call, input } → { id, value } or { id, error }.
 */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Role } from '@/lib/domain/access/roles';
import { importDocument as readDocument } from '@/lib/domain/document/import-document';
import type { MoveDisputeInput } from '@/lib/schemas/annotation';
import { sessionCookie } from '@/lib/server/auth';
import { addSamplePeople } from '@/lib/server/commands/add-sample-people';
import { createAnnotation } from '@/lib/server/commands/create-annotation';
import { invite, inviteFirstAdmin } from '@/lib/server/commands/create-invitation';
import { createReply } from '@/lib/server/commands/create-reply';
import { deleteAnnotation } from '@/lib/server/commands/delete-annotation';
import { moveDispute } from '@/lib/server/commands/move-dispute';
import { openSession } from '@/lib/server/commands/open-session';
import { saveRevision } from '@/lib/server/commands/save-revision';
import { db } from '@/lib/server/db/client';
import { migrate } from '@/lib/server/db/migrate';
import { env } from '@/lib/server/env';
import { sha256 } from '@/lib/server/events';
import { hashPassword } from '@/lib/server/password';
import { perform } from '@/lib/server/perform';
import {
  annotationInput,
  type MadeDocument,
  makeDocument,
  makePerson,
  remarkOf,
  unwrap,
} from '@/lib/testing/factories';

type Person = NonNullable<Actor>;

const calls = {
  /** A person, signed in: `cookie` is what their browser would hold. */
  async person({ role, name, password }: { role: Role; name: string; password?: string }) {
    const email = `${randomUUID()}@people.example`;
    const passwordHash = password ? await hashPassword(password) : undefined;
    const { id } = await makePerson(role, { name, email, passwordHash });
    const sessionId = unwrap(await perform(openSession, null, { personId: id, seconds: 3600 }));
    const value = await encode({ token: { sessionId }, secret: env().AUTH_SECRET, maxAge: 3600 });
    return { id, name, role, email, cookie: { name: sessionCookie(), value } };
  },
  document: ({ text, ...change }: { text: string } & Parameters<typeof makeDocument>[1]) =>
    makeDocument(text, change),
  async annotation({
    document,
    author,
    quote,
    kind,
    remark,
    tags,
  }: {
    document: MadeDocument;
    author: Person;
    quote: string;
    kind?: 'note' | 'citation' | 'flag' | 'suggestion';
    remark?: string;
    tags?: string[];
  }) {
    const input = annotationInput(document, quote, kind);
    const said = { ...input, ...(remark && { remark: remarkOf(remark) }), ...(tags && { tags }) };
    return unwrap(await perform(createAnnotation, author, said));
  },
  async reply({
    documentId,
    parentId,
    author,
    remark,
  }: {
    documentId: string;
    parentId: string;
    author: Person;
    remark: string;
  }) {
    const input = { documentId, parentId, idempotencyKey: randomUUID(), remark: remarkOf(remark) };
    return unwrap(await perform(createReply, author, input));
  },
  /** As if an edit had touched the figure of its passage. */
  async doubt({ annotationId }: { annotationId: string }) {
    await db.anchor.updateMany({ where: { annotationId }, data: { state: 'suspect' } });
    return null;
  },
  async remove({
    actor,
    ...input
  }: {
    documentId: string;
    annotationId: string;
    version: number;
    actor: Person;
  }) {
    return unwrap(await perform(deleteAnnotation, actor, input));
  },
  async move({ actor, ...input }: MoveDisputeInput & { actor: Person }) {
    return unwrap(await perform(moveDispute, actor, input));
  },
  /** The next revision of a document, read from plain text. */
  async revise({ documentId, actor, text }: { documentId: string; actor: Person; text: string }) {
    const read = readDocument({ bytes: new TextEncoder().encode(text), format: 'text' });
    if (!read.ok) throw new Error(read.message);
    const { revisionNumber } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    const input = { documentId, basedOn: revisionNumber, body: read.body, summary: 'Changed.' };
    return unwrap(await perform(saveRevision, actor, { ...input, idempotencyKey: randomUUID() }));
  },
  /** A link with which somebody joins: its id, and the token that its address ends with. */
  async invitation({ actor }: { actor: Person }) {
    const { token } = unwrap(await perform(invite, actor, { role: 'annotator' }));
    const { id } = await db.invitation.findUniqueOrThrow({ where: { tokenHash: sha256(token) } });
    return { id, token };
  },
  /** How many annotations and replies of a document there are, deleted ones included. */
  count: ({ documentId }: { documentId: string }) => db.annotation.count({ where: { documentId } }),
  /** Makes an empty migrated database beside this one; answers with its address. */
  async database({ name }: { name: string }) {
    await db.$executeRawUnsafe(`CREATE DATABASE ${name}`);
    const url = new URL(env().DATABASE_URL);
    url.pathname = `/${name}`;
    const migrated = await migrate(url.href);
    if (!migrated.ok) throw new Error(migrated.message);
    return url.href;
  },
  /** Makes a sample person, in a database without people. */
  async samplePerson(person: { name: string; role: Role }) {
    const one = { ...person, key: 'one', email: 'sample@people.example', door: true };
    return unwrap(await perform(addSamplePeople, null, [one]));
  },
  firstAdminToken: async (_: object) => unwrap(await perform(inviteFirstAdmin, null, {})).token,
};

export type BackstageCalls = typeof calls;

for await (const line of createInterface({ input: process.stdin })) {
  const { id, call, input } = JSON.parse(line) as { id: number; call: keyof BackstageCalls; input: never };
  calls[call](input).then(
    (value: unknown) => answer({ id, value }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.stack : String(error) }),
  );
}
await db.$disconnect();

function answer(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
