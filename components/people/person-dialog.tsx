'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureText } from '@/components/account/failure-text';
import { useSubmission } from '@/components/account/use-submission';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { toast } from '@/components/ui/toast';
import { type Role, roles } from '@/lib/domain/access/roles';
import type { PersonDto } from '@/lib/server/queries/people';
import type { ChangePerson } from './people-table';

/** The role of a person, and whether they may sign in at all. Both hold from their next request on. */
export function PersonDialog({
  person,
  changePerson,
  onClose,
}: {
  person: PersonDto;
  changePerson: ChangePerson;
  onClose: () => void;
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const [role, setRole] = useState<Role>(person.role);
  const [disabled, setDisabled] = useState(person.disabled);
  const isChanged = role !== person.role || disabled !== person.disabled;
  const { failure, isSending, submit } = useSubmission(
    () => changePerson({ personId: person.id, version: person.version, role, disabled }),
    () => {
      toast(t('changed', { name: person.name }), 'good');
      router.refresh();
      onClose();
    },
  );
  return (
    <Dialog title={person.name} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form className="grid gap-5" onSubmit={submit} aria-busy={isSending}>
        <RadioGroup
          name="role"
          label={t('role')}
          value={role}
          onChange={(id) => setRole(roles.find((one) => one === id) ?? role)}
          options={roles.map((id) => ({ id, label: t(`roles.${id}`), description: t(`roleHints.${id}`) }))}
        />
        <fieldset className="field">
          <legend className="label mb-1">{t('access')}</legend>
          <label className="choice">
            <input
              type="checkbox"
              checked={disabled}
              onChange={(event) => setDisabled(event.target.checked)}
            />
            <span>
              {t('disable')}
              <span className="hint block">{t('disableHint')}</span>
            </span>
          </label>
        </fieldset>
        {disabled && !person.disabled ? (
          <Callout tone="warn" role="status">
            {t('disableWarning', { name: person.name })}
          </Callout>
        ) : null}
        {failure ? (
          <Callout tone="error" role="alert">
            <FailureText failure={failure} />
            {failure.code === 'stale' ? (
              <p>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    router.refresh();
                    onClose();
                  }}
                >
                  {t('lookAgain')}
                </button>
              </p>
            ) : null}
          </Callout>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <button type="button" className="btn btn-quiet" onClick={onClose}>
            {t('cancel')}
          </button>
          <button
            type="submit"
            className={`btn ${disabled && !person.disabled ? 'btn-danger' : 'btn-primary'}`}
            disabled={!isChanged}
            aria-disabled={isSending || undefined}
          >
            {t(disabled && !person.disabled ? 'saveAndDisable' : 'save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
