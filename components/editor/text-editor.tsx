'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { gistOf } from '../annotation/gist';
import { pageScript, receivePage } from '../reader/page-data';
import { isSettled } from '../reader/text-marks';
import { useNoteLayout } from '../reader/use-note-layout';
import { useReaderLabels } from '../reader/use-reader-labels';
import { useIsWide } from '../reader/use-surroundings';
import type { Handle } from '../shell/hand-over';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Icon } from '../ui/icons';
import { toast } from '../ui/toast';
import { basisOf, topLevelOf } from './basis';
import { EditorNotes } from './editor-notes';
import { EditorToolbar } from './editor-toolbar';
import { goTo } from './go-to';
import { ImpactList } from './impact-list';
import { Incoming } from './incoming';
import { Kept } from './kept';
import { MergePanel } from './merge-panel';
import { MissingRevision } from './missing-revision';
import { SavePanel } from './save-panel';
import { UndoneDialog } from './undone-dialog';
import { UnsavedOffer } from './unsaved-offer';
import { useActiveIds } from './use-active-ids';
import { useDocumentEditor } from './use-document-editor';
import { useImpact } from './use-impact';
import { useImpactWords } from './use-impact-words';
import { useLeaveGuard } from './use-leave-guard';
import { useNewestRevision } from './use-newest-revision';
import { useRevision } from './use-revision';

/** Where the text of a document is changed, with its annotations beside it and what the change does to them. */
export function TextEditor({ page: handle }: { page: Handle }) {
  const t = useTranslations('editor');
  const router = useRouter();
  const [kept] = useState(() => receivePage(handle));
  const { document: edition } = kept.page;
  const labels = useReaderLabels();
  const words = useImpactWords();
  const isWide = useIsWide();
  const mount = useRef<HTMLDivElement>(null);
  const margin = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [isQuestioned, setQuestioned] = useState(false);

  const editor = useDocumentEditor(mount, {
    label: t('textLabel'),
    gap: labels.render.gap,
    describedBy: 'editor-keys',
    language: edition.language,
    direction: edition.direction,
    topLevel: topLevelOf(kept.page.body),
    onEscape: () => bar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
  });
  const revision = useRevision(editor, edition, basisOf(kept.page));
  const { basis, held, unsaved, merging, isSaving, isSaved } = revision;
  const newest = Math.max(basis.revision, useNewestRevision(edition));
  const isUndone = held < basis.revision;
  const isAsking = unsaved.found !== null && unsaved.found.length > 0;
  const isReady = unsaved.found !== null && !isAsking && merging === null;
  const { impact, isCurrent, isChanged, analyse } = useImpact(editor, basis, isReady);
  const isUnsaved = merging !== null || (isReady && (isChanged || !isCurrent));
  const activeIds = useActiveIds(editor);
  const { goingTo, stay } = useLeaveGuard(isUnsaved && !isSaved);

  const isQuestionOpen = isAsking || merging !== null;
  const wasQuestionOpen = useRef(false);
  useEffect(() => {
    editor?.setEditable(isReady && !isSaving, false);
    // What was answered is gone, and the focus with it.
    if (wasQuestionOpen.current && !isQuestionOpen && document.activeElement === document.body)
      editor?.view.focus();
    wasQuestionOpen.current = isQuestionOpen;
  }, [editor, isReady, isSaving, isQuestionOpen]);

  const openPanel = useCallback(() => {
    analyse();
    setPanelOpen(true);
  }, [analyse]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (isReady) openPanel();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isReady, openPanel]);

  const byId = useMemo(() => new Map(basis.annotations.map((one) => [one.id, one])), [basis]);
  const impactById = useMemo(() => new Map((impact?.items ?? []).map((item) => [item.id, item])), [impact]);
  const numbers = useMemo(() => new Map(basis.annotations.map(({ id }, index) => [id, index + 1])), [basis]);
  const nameOf = (annotation: AnnotationDto) =>
    labels.name({
      kind: annotation.kind,
      number: numbers.get(annotation.id) ?? 0,
      settled: isSettled(annotation),
    });
  const places = useMemo(
    () => basis.annotations.map(({ id }) => ({ id, start: impactById.get(id)?.start ?? 0 })),
    [basis, impactById],
  );
  useNoteLayout({
    enabled: isWide && !isPanelOpen && merging === null,
    text: mount,
    margin,
    fixedId: activeIds[0] ?? null,
    composing: null,
    notes: places,
  });

  async function save(): Promise<void> {
    const result = await revision.save();
    if (!result) return;
    const isAsWritten = result.summary === revision.summary.trim();
    toast(t(isAsWritten ? 'saved' : 'savedBefore', result), 'good');
    router.push(`/d/${edition.slug}`);
    router.refresh();
  }

  async function putTogether(): Promise<void> {
    await revision.catchUp();
    editor?.view.focus();
  }

  const active = activeIds.flatMap((id) => byId.get(id) ?? []);
  const sentence = impact ? words.sentence(impact) : '';
  return (
    <div
      className="page edition-grid reader editor"
      data-view="text"
      data-direction={edition.direction}
      data-running={editor ? '' : undefined}
    >
      <script {...pageScript(kept)} />
      <div className="editor-notices">
        {unsaved.found && isAsking ? (
          <UnsavedOffer
            texts={unsaved.found}
            newest={basis.revision}
            onGoOn={(one) => void revision.goOn(one)}
            onDiscard={unsaved.discard}
          />
        ) : null}
        {unsaved.keptAt === false ? (
          <Callout tone="warn" role="alert">
            {t('notKept')}
          </Callout>
        ) : null}
        {isReady && held < newest && !isSaving && !isSaved ? (
          <MissingRevision
            revision={newest}
            isUndone={isUndone && newest === basis.revision}
            failure={isPanelOpen ? null : revision.failure}
            isPending={revision.isFetching}
            onPutTogether={() => void putTogether()}
          />
        ) : null}
        {revision.incoming && !isUndone ? (
          <Incoming incoming={revision.incoming} onDismiss={revision.dismissIncoming} />
        ) : null}
        {merging ? <MergePanel merging={merging} onSettled={revision.settle} /> : null}
      </div>
      <div className="editor-bar" hidden={merging !== null || isAsking}>
        {editor && unsaved.found ? (
          <EditorToolbar editor={editor} isDisabled={!isReady || isSaving} bar={bar} />
        ) : null}
        <div className="editor-state">
          <p className="editor-kept" role="status">
            <Kept at={unsaved.keptAt} />
          </p>
          <Button
            variant="primary"
            size="sm"
            isDisabled={!isReady || isSaving}
            onPress={openPanel}
            aria-expanded={isPanelOpen}
          >
            <Icon name="save" />
            {t('openSave')}
          </Button>
        </div>
        {isChanged && impact ? (
          <button type="button" className="editor-impact" onClick={openPanel} data-current={isCurrent}>
            {sentence}
          </button>
        ) : null}
      </div>
      <div className="reader-text" hidden={merging !== null}>
        <p id="editor-keys" className="editor-keys hint">
          {t('keys')}
        </p>
        {editor ? null : <Waiting label={t('waiting')} />}
        <div ref={mount} className="editor-text" />
      </div>
      {merging ? null : isPanelOpen ? (
        <div className="editor-side">
          <SavePanel
            sentence={isCurrent ? sentence : '…'}
            isChanged={isChanged}
            isSaving={isSaving}
            failure={revision.failure}
            summary={revision.summary}
            onSummary={revision.setSummary}
            onSave={() => (isUndone ? setQuestioned(true) : void save())}
            onClose={() => {
              setPanelOpen(false);
              editor?.view.focus();
            }}
          >
            {impact ? (
              <ImpactList
                impact={impact}
                annotations={byId}
                nameOf={nameOf}
                onGo={(item) => goTo(editor, item)}
              />
            ) : null}
          </SavePanel>
        </div>
      ) : (
        <EditorNotes
          annotations={basis.annotations}
          impact={impactById}
          nameOf={nameOf}
          activeIds={activeIds}
          margin={margin}
          onOpen={(id) => goTo(editor, { id })}
        />
      )}
      {active.length > 0 && !isWide && !isPanelOpen && !merging ? (
        <aside className="editor-here" aria-label={t('notes.here')}>
          {active.map((annotation) => (
            <p key={annotation.id}>
              <strong>{nameOf(annotation)}</strong> {annotation.author.name}: {gistOf(annotation)}
            </p>
          ))}
        </aside>
      ) : null}
      <UndoneDialog
        revision={basis.revision}
        isOpen={isQuestioned}
        onClose={() => setQuestioned(false)}
        onPutTogether={() => void putTogether()}
        onSaveWithout={() => void save()}
      />
      <ConfirmDialog
        title={t('leave.title')}
        confirmLabel={t('leave.confirm')}
        isOpen={goingTo !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) stay();
        }}
        onConfirm={() => {
          stay();
          if (goingTo) router.push(goingTo);
        }}
      >
        <p>{t(unsaved.keptAt === false ? 'leave.lost' : 'leave.kept')}</p>
      </ConfirmDialog>
    </div>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <div className="grid gap-3 py-4" role="status">
      <span className="sr-only">{label}</span>
      {['w-2/3', 'w-full', 'w-11/12', 'w-full', 'w-1/2'].map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list.
        <span key={index} className={`skeleton ${width}`} />
      ))}
    </div>
  );
}
