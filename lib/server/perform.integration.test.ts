import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type MadeDocument, makeDocument, makePerson } from '@/lib/testing/factories';
import { documentTarget, loadDocument } from './commands/load-annotation';
import { updateDocument } from './commands/update-document';
import { db } from './db/client';
import { documentStream } from './events';
import { fail } from './failure';
import { defineCommand, perform } from './perform';

/** A command that answers with what it prepared and with the document's visibility as `run` finds it. */
function preparing(prepare: () => Promise<unknown>, run: () => void = () => undefined) {
  return defineCommand({
    name: 'test.prepare',
    input: z.object({ documentId: z.string() }),
    stream: ({ documentId }) => documentStream(documentId),
    permission: 'document.update',
    target: documentTarget,
    load: (tx, { documentId }) => loadDocument(tx, documentId),
    async prepare({ loaded }) {
      const refusal = await prepare();
      return refusal === 'refuse'
        ? fail('not_found')
        : { ok: true, value: `prepared for ${loaded.visibility}` };
    },
    async run({ loaded, prepared }) {
      run();
      const events = [{ type: 'document.updated' as const, subjectId: loaded.id }];
      return { ok: true, value: { prepared, visibility: loaded.visibility }, events };
    },
  });
}

const hide = (document: MadeDocument) =>
  perform(updateDocument, document.editor, {
    documentId: document.id,
    version: 1,
    title: 'A document',
    language: null,
    direction: 'ltr',
    sourceUrl: null,
    publisher: null,
    licence: null,
    contentNotice: null,
    visibility: 'draft',
  });

const eventsOf = (document: MadeDocument) =>
  db.event.count({ where: { streamId: documentStream(document.id) } });

describe('what a command prepares', () => {
  it('is prepared while others may write; what is decided on is read again under the lock', async () => {
    const document = await makeDocument();
    const command = preparing(async () => {
      expect(await hide(document)).toMatchObject({ ok: true });
    });
    expect(await perform(command, document.editor, { documentId: document.id })).toEqual({
      ok: true,
      value: { prepared: 'prepared for public', visibility: 'draft' },
    });
    expect(await eventsOf(document)).toBe(3);
  });

  it('is prepared for nobody who may not, nor for what is not there', async () => {
    const document = await makeDocument();
    let times = 0;
    const command = preparing(async () => {
      times += 1;
    });
    for (const role of ['reader', 'annotator', 'reviewer'] as const) {
      expect(await perform(command, await makePerson(role), { documentId: document.id })).toMatchObject({
        failure: { code: 'role_lacks_this' },
      });
    }
    expect(await perform(command, null, { documentId: document.id })).toMatchObject({
      failure: { code: 'sign_in_first' },
    });
    expect(await perform(command, document.editor, { documentId: 'none' })).toMatchObject({
      failure: { code: 'document_not_found' },
    });
    expect(times).toBe(0);
  });

  it('is of no use to somebody who was disabled or got another role meanwhile', async () => {
    const document = await makeDocument();
    const id = document.editor.id;
    const demoting = preparing(async () => {
      await db.person.update({ where: { id }, data: { role: 'annotator' } });
    });
    const disabling = preparing(async () => {
      await db.person.update({ where: { id }, data: { disabledAt: new Date() } });
    });
    expect(await perform(demoting, document.editor, { documentId: document.id })).toMatchObject({
      failure: { code: 'role_lacks_this' },
    });
    expect(await perform(disabling, document.editor, { documentId: document.id })).toMatchObject({
      failure: { code: 'sign_in_first' },
    });
    expect(await eventsOf(document)).toBe(1);
  });

  it('is prepared once, however often the transaction is tried', async () => {
    const document = await makeDocument();
    const times = { prepared: 0, run: 0 };
    const command = preparing(
      async () => {
        times.prepared += 1;
      },
      () => {
        times.run += 1;
        if (times.run < 3) throw Object.assign(new Error('try again'), { code: '40001' });
      },
    );
    expect(await perform(command, document.editor, { documentId: document.id })).toMatchObject({ ok: true });
    expect(times).toEqual({ prepared: 1, run: 3 });
  });

  it('ends the command if it fails', async () => {
    const document = await makeDocument();
    const command = preparing(async () => 'refuse');
    expect(await perform(command, document.editor, { documentId: document.id })).toMatchObject({
      failure: { code: 'not_found' },
    });
    expect(await eventsOf(document)).toBe(1);
  });
});
