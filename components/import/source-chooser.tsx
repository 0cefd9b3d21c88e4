'use client';
import { useTranslations } from 'next-intl';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Icon } from '@/components/ui/icons';
import { keepPastedDraft, readPastedDraft } from './pasted-draft';
import type { Source } from './use-import';

/** Largest file that is sent at all, in bytes: the limit of a text in UTF-16, which takes up to twice its UTF-8. */
const MOST_BYTES = 10 * 1024 * 1024 + 2;

/** A file (chosen, or dropped anywhere on its field) or a pasted text. */
export function SourceChooser({
  documentId,
  isAgain,
  onSource,
}: {
  /** Of the document that it is a new version of. */
  documentId?: string | undefined;
  /** Another text was taken before: the choice begins anew, with the focus. */
  isAgain: boolean;
  onSource: (source: Source) => void;
}) {
  const t = useTranslations('import');
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<'fileTooLarge' | 'fileUnreadable' | null>(null);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // What was pasted before the scripts had loaded is newer than what was kept.
    const already = field.current?.value ?? '';
    if (already) keepPastedDraft(already, documentId);
    setPasted(already || readPastedDraft(documentId));
  }, [documentId]);
  useEffect(() => {
    if (isAgain) button.current?.focus();
  }, [isAgain]);

  async function take(file: File | undefined) {
    if (!file) return;
    if (file.size > MOST_BYTES) return setProblem('fileTooLarge');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setProblem(null);
      onSource({ bytes, fileName: file.name.slice(0, 255) });
    } catch {
      setProblem('fileUnreadable');
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="from-file" className="grid gap-4">
        <h2 id="from-file" className="section-title">
          {t('fromFile')}
        </h2>
        {problem ? (
          <Callout tone="error" role="alert">
            {t(problem)}
          </Callout>
        ) : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
        <div
          className={`grid min-h-64 place-content-center justify-items-center gap-3 rounded-md border border-dashed p-6 text-center ${isOver ? 'border-ink bg-raised' : 'border-rule-strong'}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Icon name="import" className="text-ink-3" />
          <p className="text-ink-2 max-sm:hidden">{t(isOver ? 'dropNow' : 'dropHere')}</p>
          <button
            ref={button}
            type="button"
            className="btn btn-primary"
            onClick={() => chooser.current?.click()}
          >
            {t('chooseFile')}
          </button>
          <input
            ref={chooser}
            hidden
            type="file"
            accept=".txt,.md,.markdown,.wiki,text/*"
            onChange={(event) => {
              take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <p className="hint max-w-sm">{t('limits')}</p>
        </div>
      </section>
      <section aria-labelledby="from-paste" className="grid gap-4">
        <h2 id="from-paste" className="section-title">
          {t('fromPaste')}
        </h2>
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim()) onSource({ bytes: new TextEncoder().encode(pasted) });
          }}
        >
          <label className="sr-only" htmlFor="pasted">
            {t('pasteLabel')}
          </label>
          <textarea
            ref={field}
            id="pasted"
            className="input max-h-[32rem] min-h-64 font-serif"
            value={pasted}
            placeholder={t('pasteHint')}
            onChange={(event) => {
              setPasted(event.target.value);
              keepPastedDraft(event.target.value, documentId);
            }}
          />
          <div className="flex flex-wrap items-center gap-3">
            <button type="submit" className="btn btn-plain" disabled={!pasted.trim()}>
              {t('previewPasted')}
            </button>
            {pasted ? <span className="hint">{t('pastedKept')}</span> : null}
          </div>
        </form>
      </section>
    </div>
  );
}
