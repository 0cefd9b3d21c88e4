'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { CardDecision } from '../anchor/card-decision';
import { startMoving } from '../anchor/use-moving';
import { waitsForPerson } from '../anchor/waits-for-person';
import DisputePanel from '../dispute/dispute-panel';
import { pastQuery } from '../reader/past-address';
import { useReader } from '../reader/reader-context';
import { SuggestionPanel } from '../suggestion/suggestion-panel';
import { IconButton } from '../ui/icon-button';
import { Icon } from '../ui/icons';
import { Menu, type MenuEntry } from '../ui/menu';
import { copyText } from './copy-text';
import { DeleteDialog } from './delete-dialog';
import { editDraft, newDraft } from './new-draft';
import { annotationAddress, quotationText } from './quotation-text';
import { openComposer, useOpenComposer } from './use-composer';
import { useDrafts } from './use-drafts';
import { BegunContext } from './use-step';
import { VersionsDialog } from './versions-dialog';

/** What this person may do with an open annotation. */
export default function CardActions({ annotation }: { annotation: AnnotationDto }) {
  const t = useTranslations('annotation');
  const reader = useReader();
  const { document: about } = reader;
  const drafts = useDrafts();
  const [dialog, setDialog] = useState<'delete' | 'versions' | null>(null);
  const { id, can, dispute, suggestion, anchor, editedAt } = annotation;
  /** Somebody should look at where it stands, or has closed it: that comes before all else. */
  const isInDoubt = waitsForPerson(annotation) || anchor.closed || dispute?.staleSince != null;
  const isReplying = useOpenComposer(`reply:${id}`) !== null;
  const isEditing = useOpenComposer(`edit:${id}`) !== null;

  function reply(): void {
    const left = drafts.list().find(({ target }) => target.type === 'reply' && target.annotationId === id);
    openComposer(left ?? newDraft(about.id, { type: 'reply', annotationId: id }));
  }
  function edit(): void {
    const left = drafts.list().find(({ target }) => target.type === 'edit' && target.annotationId === id);
    openComposer(left ?? editDraft(about.id, annotation));
  }

  const address = () => annotationAddress(window.location.origin, about.slug, id, pastQuery(reader));
  const items: MenuEntry[] = [
    {
      id: 'link',
      label: t('actions.copyLink'),
      icon: 'link',
      onAction: () => void copyText(address(), t, 'linkCopied'),
    },
    {
      id: 'quotation',
      label: t('actions.copyQuotation'),
      icon: 'quote',
      onAction: () => {
        const revision = t('actions.revision', { number: about.revision.number });
        const text = quotationText({ exact: anchor.exact, title: about.title, revision, address: address() });
        void copyText(text, t, 'quotationCopied');
      },
    },
    ...(anchor.decisions.includes('move') && !isInDoubt
      ? [
          {
            id: 'move',
            label: t('actions.move'),
            icon: 'link' as const,
            onAction: () => startMoving(annotation),
          },
        ]
      : []),
    ...(editedAt
      ? [
          {
            id: 'versions',
            label: t('actions.history'),
            icon: 'history' as const,
            onAction: () => setDialog('versions'),
          },
        ]
      : []),
    ...(can.includes('delete')
      ? [
          {
            id: 'delete',
            label: t('actions.delete'),
            icon: 'trash' as const,
            onAction: () => setDialog('delete'),
          },
        ]
      : []),
  ];
  return (
    <div className="no-print mt-2 grid gap-2 font-sans">
      <BegunContext value={reader.begun}>
        {anchor.decisions.length > 0 && isInDoubt ? <CardDecision annotation={annotation} /> : null}
        {dispute && dispute.moves.length > 0 ? <DisputePanel annotationId={id} dispute={dispute} /> : null}
        {suggestion?.deciding ? <SuggestionPanel annotation={annotation} suggestion={suggestion} /> : null}
      </BegunContext>
      <div className="-ms-2 flex flex-wrap items-center gap-0.5">
        {can.includes('reply') && !isReplying ? (
          <button type="button" className="btn btn-quiet btn-sm" onClick={reply}>
            <Icon name="reply" />
            {t('reply')}
          </button>
        ) : null}
        {can.includes('edit') && !isEditing ? (
          <button type="button" className="btn btn-quiet btn-sm" onClick={edit}>
            <Icon name="edit" />
            {t('edit')}
          </button>
        ) : null}
        <Menu
          label={t('more')}
          trigger={<IconButton icon="more" size="sm" label={t('more')} />}
          items={items}
        />
      </div>
      <DeleteDialog
        subject={annotation}
        hasReplies={annotation.replies.length > 0}
        isOpen={dialog === 'delete'}
        onClose={() => setDialog(null)}
      />
      {dialog === 'versions' ? <VersionsDialog subject={annotation} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}
