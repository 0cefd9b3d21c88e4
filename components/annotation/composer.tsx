'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import { SignInAgain } from '../account/sign-in-again';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { FieldError } from '../ui/field-error';
import { IconButton } from '../ui/icon-button';
import { toast } from '../ui/toast';
import { type CheckedContent, checkDraft, type Problems } from './check-draft';
import { CitationForm } from './citation-form';
import { ComposerPassage } from './composer-passage';
import { type AnnotationKind, type Draft, type Drafts, hasWords } from './drafts';
import { FlagForm } from './flag-form';
import { mayTakeFocus } from './may-take-focus';
import { RemarkField } from './remark-field';
import { SuggestionForm } from './suggestion-form';
import { TagsField } from './tags-field';
import { closeComposer, type OpenComposer, placeOf } from './use-composer';
import { useFailureText } from './use-failure-text';
import { useKeptDraft } from './use-kept-draft';

export type ComposerProps = {
  composer: OpenComposer;
  kind: AnnotationKind | 'reply';
  /** A question that reviewers look at is not changed under their hands. */
  isQuestionLocked?: boolean;
  /** Null: sent or on its way, and the composer closes. A failure: it stays open and says so. */
  onSend: (draft: Draft, content: CheckedContent, drafts: Drafts) => Promise<Failure | null>;
};

/** Where an annotation or a reply is written or edited. */
export default function Composer({ composer, kind, isQuestionLocked = false, onSend }: ComposerProps) {
  const t = useTranslations('annotation.compose');
  const say = useTranslations('annotation');
  const ui = useTranslations('ui');
  const failureText = useFailureText();
  const { isWide } = useReader();
  const id = useId();
  const { form, lastField } = composer;
  /** Where it goes on, drawn once more in a window that became narrow or wide. */
  const [resumesAt] = useState(lastField.current);
  const { draft, change, put, finish, isStored, drafts } = useKeptDraft(composer);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const [isPassageFound, setPassageFound] = useState(true);
  const [asksDiscard, setAsksDiscard] = useState(false);
  const place = placeOf(draft);
  const { content, target } = draft;
  const isEdit = target.type === 'edit';
  /** A sheet has a frame, a title and a close button of its own. */
  const isInSheet = target.type === 'new' && !isWide;
  const title = isEdit ? t(`editing.${kind}`) : kind === 'reply' ? t('reply') : t(`new.${kind}`);
  const begins = target.type === 'new' && (kind !== 'note' || composer.askForPassage) ? 'fields' : 'remark';
  const remarkProblem = problems.remark && say(`problems.${problems.remark}`);

  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.field-error) input')
      ?.focus();
  }, [form, problems]);

  useEffect(() => {
    const fields = fieldsOf(form.current);
    if (resumesAt !== null) fields.at(resumesAt)?.focus();
    else if (begins === 'fields') fields[0]?.focus();
  }, [begins, form, resumesAt]);

  async function send(): Promise<void> {
    if (isSending) return;
    if (!isPassageFound) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const checked = checkDraft(kind, content);
    setProblems(checked.ok ? {} : checked.problems);
    if (!checked.ok) return;
    setFailure(null);
    setSending(true);
    if (!isEdit) finish();
    const failed = await onSend(draft, checked.value, drafts);
    setSending(false);
    if (failed) {
      setFailure(failed);
      if (mayTakeFocus(form.current)) form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    } else {
      finish();
      closeComposer(place);
    }
  }

  /** Whether closing would leave something that nobody but this browser has. */
  const isUnsent = () =>
    isEdit ? content !== composer.draft.content || isKept(drafts, draft) : hasWords(content);

  function close(): void {
    if (isUnsent()) toast(say('keptAsDraft'));
    closeComposer(place);
  }

  function discard(): void {
    finish();
    drafts.remove(draft.key);
    closeComposer(place);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void send();
    }
  }

  const isRemarkOptional = kind === 'citation' || kind === 'suggestion';
  const hint = !isEdit && kind !== 'note' && kind !== 'reply' ? t(`remarkHint.${kind}`) : '';
  const placeholder = kind === 'note' || kind === 'reply' ? t(`placeholder.${kind}`) : '';
  return (
    <form
      ref={form as RefObject<HTMLFormElement | null>}
      noValidate
      aria-label={isInSheet ? title : undefined}
      aria-labelledby={isInSheet ? undefined : `${id}-title`}
      className={`grid gap-4 text-base ${target.type === 'new' && isWide ? 'rounded-md border border-rule-strong bg-raised p-4 shadow-lift' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onFocus={({ target, currentTarget }) => {
        const fields = fieldsOf(currentTarget);
        const at = fields.indexOf(target);
        if (at >= 0) lastField.current = at - fields.length;
      }}
      onKeyDownCapture={onKeyDown}
      onKeyDown={(event) => {
        // The editor marks every Escape as dealt with.
        const isInEditor = event.target instanceof Element && event.target.closest('.ProseMirror') !== null;
        if (event.key !== 'Escape' || (event.defaultPrevented && !isInEditor)) return;
        event.stopPropagation();
        close();
      }}
    >
      {isInSheet ? null : (
        <div className="flex items-start justify-between gap-2">
          <h3 id={`${id}-title`} className={kind === 'reply' ? 'eyebrow' : 'section-title'}>
            {title}
          </h3>
          <IconButton icon="close" size="sm" label={t('close')} onPress={close} className="-me-1 -mt-1" />
        </div>
      )}

      {target.type === 'new' ? (
        <ComposerPassage
          draft={draft}
          startsOpen={composer.askForPassage}
          onChange={(passage) => {
            setPassageFound(passage !== null);
            if (passage) put(onPassage(draft, passage));
          }}
        />
      ) : null}

      {content.flag ? (
        <FlagForm
          fields={content.flag}
          problems={problems}
          isLocked={isQuestionLocked}
          onChange={(flag) => change({ flag })}
        />
      ) : null}
      {content.citation ? (
        <CitationForm
          name={id}
          fields={content.citation}
          problems={problems}
          onChange={(citation) => change({ citation })}
        />
      ) : null}

      {content.suggestion ? (
        <SuggestionForm
          fields={content.suggestion}
          problems={problems}
          onChange={(suggestion) => change({ suggestion })}
        />
      ) : null}

      <div className="field">
        <span id={`${id}-remark`} className={kind === 'reply' ? 'sr-only' : 'label'}>
          {t(`remark.${kind}`)}
          <span className="font-normal text-ink-3">
            {' '}
            ({isRemarkOptional ? t('optional') : ui('required')})
          </span>
        </span>
        <RemarkField
          initial={content.remark}
          onChange={(remark) => change({ remark })}
          labelId={`${id}-remark`}
          describedBy={remarkProblem ? `${id}-problem` : hint ? `${id}-hint` : undefined}
          isInvalid={remarkProblem !== undefined}
          isRequired={!isRemarkOptional}
          autoFocus={begins === 'remark'}
          placeholder={placeholder}
        />
        {hint ? (
          <p id={`${id}-hint`} className="hint">
            {hint}
          </p>
        ) : null}
        <FieldError id={`${id}-problem`}>{remarkProblem}</FieldError>
      </div>
      {kind === 'reply' ? null : <TagsField tags={content.tags} onChange={(tags) => change({ tags })} />}

      {isStored ? null : <Callout tone="warn">{t('notKept')}</Callout>}
      {failure ? (
        <Callout tone="error" role="alert" title={say('notSent')}>
          {failureText(failure)} {say('keptWords')} <SignInAgain failure={failure} />
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="sm" isDisabled={isSending}>
          {isSending ? t('saving') : isEdit ? t('save') : t(`send.${kind}`)}
        </Button>
        <Button variant="quiet" size="sm" onPress={() => (isUnsent() ? setAsksDiscard(true) : discard())}>
          {t('discard')}
        </Button>
        <span className="ms-auto text-xs text-ink-3 pointer-coarse:hidden">{t('sendKeys')}</span>
      </div>
      <ConfirmDialog
        title={t('discardTitle')}
        confirmLabel={t('discardConfirm')}
        isDangerous
        isOpen={asksDiscard}
        onOpenChange={setAsksDiscard}
        onConfirm={discard}
      >
        {t('discardText')}
      </ConfirmDialog>
    </form>
  );
}

/** The fields of a form, in order; the editor of a remark is one. */
const fieldsOf = (form: HTMLElement | null): HTMLElement[] => [
  ...(form?.querySelectorAll<HTMLElement>('select, textarea, input, [contenteditable]') ?? []),
];

/** A draft put on other words. A replacement that nobody has touched follows them. */
function onPassage(draft: Draft, passage: SelectedPassage): Draft {
  const { target, content } = draft;
  if (target.type !== 'new') return draft;
  const { suggestion } = content;
  const isUntouched = suggestion?.replacement === suggestion?.original;
  const { exact } = passage;
  return {
    ...draft,
    target: { ...target, passage },
    content: {
      ...content,
      suggestion: suggestion && {
        original: exact,
        replacement: isUntouched ? exact : suggestion.replacement,
      },
    },
  };
}

const isKept = (drafts: Drafts, { key }: Draft) => drafts.list().some((one) => one.key === key);
