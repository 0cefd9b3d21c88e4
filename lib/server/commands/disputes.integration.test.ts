import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/access/permissions';
import type { MoveDisputeInput } from '@/lib/schemas/annotation';
import { makeAnnotation, makeDocument, makePerson, makeReply, unwrap } from '@/lib/testing/factories';
import { db } from '../db/client';
import { perform } from '../perform';
import { documentPage } from '../queries/document-page';
import { moveDispute } from './move-dispute';

async function makeFlag() {
  const document = await makeDocument();
  const flag = await makeAnnotation(document, { kind: 'flag', quote: '21 people' });
  const move = (actor: Actor, change: Partial<MoveDisputeInput>) =>
    perform(moveDispute, actor, {
      documentId: document.id,
      annotationId: flag.id,
      version: 1,
      move: 'resolve',
      reason: 'Both counts are attributed.',
      outcome: 'both_accounts_stated',
      ...change,
    });
  return { document, flag, move };
}

describe('a dispute', () => {
  it('is taken up, resolved with a reason and reopened, and everybody sees how', async () => {
    const { document, move } = await makeFlag();
    const reviewer = await makePerson('reviewer', { name: 'Alder' });
    unwrap(await move(reviewer, { move: 'start_review', reason: '', outcome: null }));
    unwrap(await move(reviewer, { version: 2 }));
    const page = await documentPage(document.slug, null);
    expect(page?.annotations[0]?.dispute).toMatchObject({
      status: 'resolved',
      outcome: 'both_accounts_stated',
      history: [
        { to: 'under_review' },
        { to: 'resolved', reason: 'Both counts are attributed.', by: { name: 'Alder' } },
      ],
      moves: [],
    });
    unwrap(await move(await makePerson('reviewer'), { version: 3, move: 'reopen', outcome: null }));
    expect((await documentPage(document.slug, null))?.annotations[0]?.dispute).toMatchObject({
      status: 'open',
      outcome: null,
    });
  });

  it('of two reviewers who resolve at once one wins, and the other is told what happened', async () => {
    const { flag, move } = await makeFlag();
    const [alder, wren] = [
      await makePerson('reviewer', { name: 'Alder' }),
      await makePerson('reviewer', { name: 'Wren' }),
    ];
    const answers = await Promise.all([
      move(alder, { outcome: 'text_stands', reason: 'The text attributes it.' }),
      move(wren, { outcome: 'insufficient_evidence', reason: 'The list is missing.' }),
    ]);
    const won = answers.findIndex(({ ok }) => ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = [
      { by: 'Alder', outcome: 'text_stands', reason: 'The text attributes it.' },
      { by: 'Wren', outcome: 'insufficient_evidence', reason: 'The list is missing.' },
    ][won];
    expect(answers[1 - won]).toMatchObject({
      failure: { code: 'stale', details: { ...winner, to: 'resolved' } },
    });
    expect(await db.disputeTransition.count({ where: { annotationId: flag.id } })).toBe(1);
  });

  it('is not resolved by whoever raised it or argued in it, even if the reply was deleted since', async () => {
    const { document, flag, move } = await makeFlag();
    const reviewer = await makePerson('reviewer');
    const reply = await makeReply(document, flag.id, reviewer);
    expect(await move(reviewer, {})).toMatchObject({ failure: { code: 'you_argued_in_it' } });
    await db.annotation.update({ where: { id: reply.id }, data: { deletedAt: new Date() } });
    expect(await move(reviewer, {})).toMatchObject({ failure: { code: 'you_argued_in_it' } });
    unwrap(await move(await makePerson('reviewer'), {}));
  });

  it('tells a reviewer who raised the flag why they cannot resolve it', async () => {
    const document = await makeDocument();
    const reviewer = await makePerson('reviewer');
    await makeAnnotation(document, { kind: 'flag', author: reviewer });
    const moves = (await documentPage(document.slug, reviewer))?.annotations[0]?.dispute?.moves;
    expect(moves).toContainEqual({ move: 'resolve', refusal: 'you_raised_it' });
    expect(moves).toContainEqual({ move: 'withdraw', refusal: null });
  });

  it.each(['reader', 'annotator', 'editor', 'admin'] as const)('is not resolved by %s', async (role) => {
    const { move } = await makeFlag();
    const answer = await move(await makePerson(role), {});
    expect(answer.ok).toBe(false);
  });

  it('is withdrawn by whoever raised it', async () => {
    const { document, flag, move } = await makeFlag();
    unwrap(await move(flag.author, { move: 'withdraw', outcome: null, reason: 'I misread the table.' }));
    expect((await documentPage(document.slug, null))?.annotations[0]?.dispute?.status).toBe('withdrawn');
  });
});
