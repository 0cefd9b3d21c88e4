import { wordDiff } from '@/lib/domain/text/word-diff';

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Two wordings as one text, with what goes struck out and what comes underlined. */
export function TrackedChange({ before, after }: { before: string; after: string }) {
  let at = 0;
  return (
    <p className="tracked" dir="auto">
      {wordDiff(before, after).map(({ kind, text }) => {
        const key = `${at}${kind}`;
        at += text.length;
        const Tag = TAGS[kind];
        return <Tag key={key}>{text}</Tag>;
      })}
    </p>
  );
}
