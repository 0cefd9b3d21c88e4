'use client';
import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import type { ImportProblem } from '@/lib/domain/document/import-failure';
import type { Failure, Result } from '@/lib/schemas/failure';
import type { ImportPreview } from '@/lib/server/queries/import-preview';

/** The bytes as they came, and the name of the file if it was one. */
export type Source = { bytes: Uint8Array<ArrayBuffer>; fileName?: string };

/** Asks what a text would become; the answer may say more than that. */
export type Preview<Answer extends ImportPreview = ImportPreview> = (
  input: Source & { format?: ImportFormat; whole: boolean },
) => Promise<Result<Answer>>;

/** What a text was read as. */
export type Read<Answer> = Extract<Answer, { ok: true }>;

export type ImportState<Answer> = {
  source: Source;
  format: ImportFormat | null;
  result: Read<Answer> | null;
  /** Why the text cannot be taken in, in the format it was to be read in last. */
  problem: ImportProblem | null;
  failure: Failure | null;
  isReading: boolean;
  /** Made once for each source: storing it twice makes one document. */
  idempotencyKey: string;
};

const offline = { ok: false, failure: { code: 'offline' } } as const;

/**
 * What is about to be imported and what it would become. An answer that was overtaken by a later question is dropped; where none
 * comes, or a refusal, what was shown of the text stays, and with it what somebody wrote about it.
 */
export function useImport<Answer extends ImportPreview>(preview: Preview<Answer>) {
  const [state, setState] = useState<ImportState<Answer> | null>(null);
  const asked = useRef(0);

  async function read(source: Source, format: ImportFormat | null, whole: boolean, idempotencyKey: string) {
    const question = ++asked.current;
    const before = state?.source === source ? state : null;
    const result = before?.result ?? null;
    const asking = { source, format, result, problem: null, failure: null, idempotencyKey };
    setState({ ...asking, isReading: true });
    const answer: Result<Answer> = await preview({ ...source, ...(format && { format }), whole }).catch(
      () => offline,
    );
    if (question !== asked.current) return;
    const stays = { ...(result && before ? before : asking), problem: null, failure: null, isReading: false };
    if (!answer.ok) setState({ ...stays, failure: answer.failure });
    else if (!answer.value.ok) setState({ ...stays, problem: answer.value.problem });
    else setState({ ...asking, result: answer.value as Read<Answer>, isReading: false });
  }

  return {
    state,
    open: (source: Source) => read(source, null, false, nanoid()),
    readAs: (format: ImportFormat | null) => state && read(state.source, format, false, state.idempotencyKey),
    /** Asks once more, since what it would be added to has changed. */
    readAgain: () => state && read(state.source, state.format, false, nanoid()),
    showWhole: () => state && read(state.source, state.format, true, state.idempotencyKey),
    reset: () => {
      asked.current++;
      setState(null);
    },
  };
}
