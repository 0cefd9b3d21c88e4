import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Body } from '@/lib/domain/document/body';
import { mergeBodies } from '@/lib/domain/document/merge';
import { canonicalText } from '@/lib/domain/text/canonical';
import { addAnnotations } from '@/lib/scripts/bench/add-annotations';
import { makeAnnotation, makeDocument, makePerson, unwrap } from '@/lib/testing/factories';
import { recordStatements } from '@/lib/testing/record-statements';
import { revise } from '@/lib/testing/revisions';
import { db } from '../db/client';
import { perform } from '../perform';
import { verifyHistory } from '../queries/verify-history';
import { saveRevision } from './save-revision';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index}: ${index} people were seen on that road.`);

describe('saving with thousands of annotations', () => {
  it('takes as many statements for 2,000 as for 10', async () => {
    const editor = await makePerson('editor');
    const counts: number[] = [];
    for (const many of [10, 2_000]) {
      const document = await makeDocument(paragraphs(400).join('\n\n'));
      await addAnnotations(document, editor, many);
      const statements = await recordStatements(async () => {
        unwrap(
          await revise(document, (text) =>
            text.replaceAll('seen', 'counted').replace('7 people', '9 people'),
          ),
        );
      });
      counts.push(statements.length);
      const anchors = await db.anchor.count({ where: { revision: { documentId: document.id, number: 2 } } });
      expect(anchors).toBe(many);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

/** A body with a word more at the end of one of its paragraphs. */
function withWord(body: Body, at: number, word: string): Body {
  const content = body.content.map((block, index) =>
    index === at && block.type === 'paragraph'
      ? { ...block, content: [...(block.content ?? []), { type: 'text' as const, text: ` ${word}` }] }
      : block,
  );
  return { type: 'doc', content };
}

async function newest(documentId: string): Promise<{ number: number; body: Body }> {
  const { number, body } = await db.revision.findFirstOrThrow({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { number: true, body: true },
  });
  return { number, body: body as Body };
}

describe('twenty editors at once', () => {
  const EDITORS = 20;
  const SAVES = 25;

  it('lose no word of what was accepted: whoever is late is refused, merges, and saves again', async () => {
    const document = await makeDocument(paragraphs(30).join('\n\n'));
    const notes = await Promise.all(
      [3, 8, 21].map((number) => makeAnnotation(document, { quote: `Paragraph ${number}:` })),
    );
    let refused = 0;
    const work = async (editor: number) => {
      const actor = await makePerson('editor');
      let base = await newest(document.id);
      for (let save = 0; save < SAVES; save++) {
        const word = `e${editor}s${save}`;
        let begunFrom = base;
        let mine = withWord(base.body, (editor * 7 + save * 3) % 30, word);
        for (;;) {
          const answer = await perform(saveRevision, actor, {
            documentId: document.id,
            basedOn: base.number,
            body: mine,
            summary: `Adds ${word}.`,
            idempotencyKey: randomUUID(),
            ...(begunFrom !== base && { merged: true as const, begunFrom: begunFrom.number }),
          });
          if (answer.ok) {
            base = { number: answer.value.revision, body: mine };
            begunFrom = base;
            break;
          }
          expect(answer.failure.code).toBe('stale_revision');
          refused += 1;
          const theirs = await newest(document.id);
          const { body, conflicts } = mergeBodies(base.body, mine, theirs.body);
          const both = Object.fromEntries(conflicts.map(({ id }) => [id, 'both' as const]));
          mine = conflicts.length === 0 ? body : mergeBodies(base.body, mine, theirs.body, both).body;
          base = theirs;
        }
      }
    };
    await Promise.all(Array.from({ length: EDITORS }, (_, editor) => work(editor)));

    const last = await newest(document.id);
    expect(last.number).toBe(1 + EDITORS * SAVES);
    expect(refused).toBeGreaterThan(0);
    const words = new Set(canonicalText(last.body).split(/\s+/));
    const lost = Array.from(
      { length: EDITORS * SAVES },
      (_, index) => `e${index % EDITORS}s${Math.floor(index / EDITORS)}`,
    ).filter((word) => !words.has(word));
    expect(lost).toEqual([]);
    const anchors = await db.anchor.findMany({
      where: { revision: { documentId: document.id, number: last.number } },
      select: { annotationId: true, exact: true, state: true },
    });
    expect(new Set(anchors.map(({ annotationId }) => annotationId))).toEqual(
      new Set(notes.map(({ id }) => id)),
    );
    expect(anchors.map(({ exact }) => exact).toSorted()).toEqual([
      'Paragraph 21:',
      'Paragraph 3:',
      'Paragraph 8:',
    ]);
    expect(unwrap(await verifyHistory(document.slug, null)).brokenAt).toBeNull();
  }, 300_000);
});
