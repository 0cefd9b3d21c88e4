'use client';
import { useTranslations } from 'next-intl';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { useReader } from '../reader/reader-context';
import { DecisionPanel } from './decision-panel';
import { PassagePair } from './passage-pair';
import { startMoving } from './use-moving';

/** In an open card: what became of its passage, and what this person may decide about that. */
export function CardDecision({ annotation }: { annotation: AnnotationDto }) {
  const t = useTranslations('anchor');
  const { document: about, refresh, select } = useReader();
  const { id: annotationId, anchor } = annotation;
  const revision = about.revision.number;
  return (
    <div className="grid gap-3 border-t border-rule pt-3">
      {anchor.closed ? null : (
        <PassagePair
          last={anchor.last}
          now={anchor.state === 'orphaned' ? null : { prefix: '', exact: anchor.exact, suffix: '' }}
          nowLabel={t('now', { number: revision })}
          changes={anchor.changes}
          language={about.language}
          direction={about.direction}
        />
      )}
      <DecisionPanel
        subject={{ annotationId, documentId: about.id, revision, version: anchor.version }}
        decisions={anchor.decisions}
        move={() => {
          // On a phone the sheet stands over the text.
          select(null);
          startMoving(annotation);
        }}
        onDecided={refresh}
      />
    </div>
  );
}
