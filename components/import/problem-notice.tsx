'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { ImportProblem } from '@/lib/domain/document/import-failure';

/** Why a text was refused, and what can be done about it. */
export function ProblemNotice({ problem }: { problem: ImportProblem }) {
  const t = useTranslations('import');
  const format = useFormatter();
  const megabytes = (bytes: number) => format.number(bytes / 1024 / 1024, { maximumFractionDigits: 1 });
  function sentence(): string {
    switch (problem.code) {
      case 'empty':
      case 'too_complex':
        return t(`problem.${problem.code}`);
      case 'too_long':
        return t('problem.too_long', {
          size: megabytes(problem.params.bytes),
          limit: megabytes(problem.params.limit),
        });
      case 'too_many_blocks':
      case 'too_many_runs':
        return t(`problem.${problem.code}`, { limit: problem.params.limit });
      case 'wrong_encoding':
        return t('problem.wrong_encoding', { line: problem.params.line });
      case 'binary':
        return t(`problem.${problem.params.kind}`, { line: problem.params.line });
    }
  }
  return (
    <Callout tone="error" role="alert" title={t('refused')}>
      {sentence()}
    </Callout>
  );
}
