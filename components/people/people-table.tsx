'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Result } from '@/lib/schemas/failure';
import type { ChangePersonInput } from '@/lib/schemas/person';
import type { PersonDto } from '@/lib/server/queries/people';
import { PersonDialog } from './person-dialog';
import { ResetDialog } from './reset-dialog';

export type ChangePerson = (input: ChangePersonInput) => Promise<Result<null>>;
export type ResetPassword = (input: { personId: string }) => Promise<Result<{ token: string }>>;

type Props = {
  people: readonly PersonDto[];
  manyAnnotations: number;
  origin: string;
  changePerson: ChangePerson;
  resetPassword: ResetPassword;
};

/** Everybody with an account. On a narrow screen each is a block of lines; the same table, laid out otherwise. */
export function PeopleTable({ people, manyAnnotations, origin, changePerson, resetPassword }: Props) {
  const t = useTranslations('people');
  const [changing, setChanging] = useState<PersonDto | null>(null);
  const [resetting, setResetting] = useState<PersonDto | null>(null);
  return (
    <>
      <table className="data-table max-md:[&_td]:block max-md:[&_td]:border-0 max-md:[&_td]:py-0.5 max-md:[&_th]:block max-md:[&_th]:border-0 max-md:[&_th]:py-0.5 max-md:[&_tr]:block max-md:[&_tr]:border-b max-md:[&_tr]:border-rule max-md:[&_tr]:py-3">
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('email')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col" className="md:text-end!">
              {t('annotations')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className={person.disabled ? 'text-ink-3' : undefined}>
              <th scope="row" className="font-serif text-md font-normal wrap-anywhere">
                {person.name}
                {person.isSample ? (
                  <span className="font-sans text-sm text-ink-3"> {t('sample')}</span>
                ) : null}
                {person.disabled ? (
                  <span className="ms-2 font-sans">
                    <Badge tone="flag">{t('disabled')}</Badge>
                  </span>
                ) : null}
              </th>
              <td className="break-all">{person.email}</td>
              <td>{t(`roles.${person.role}`)}</td>
              <td className="whitespace-nowrap text-ink-3">
                <span className="md:hidden">{t('since')} </span>
                <DateTime value={person.createdAt} />
              </td>
              <td className="tabular md:text-end!">
                {person.annotations >= manyAnnotations
                  ? t('many', { count: manyAnnotations })
                  : person.annotations}
                <span className="md:hidden"> {t('annotationsLower')}</span>
              </td>
              <td className="md:text-end!">
                {person.changeable ? (
                  <span className="inline-flex flex-wrap gap-1 md:justify-end">
                    <button
                      type="button"
                      className="btn btn-quiet btn-sm max-md:-ms-2"
                      aria-label={t('changeNamed', { name: person.name })}
                      onClick={() => setChanging(person)}
                    >
                      {t('change')}
                    </button>
                    <button
                      type="button"
                      className="btn btn-quiet btn-sm"
                      aria-label={t('resetNamed', { name: person.name })}
                      onClick={() => setResetting(person)}
                    >
                      {t('reset')}
                    </button>
                  </span>
                ) : (
                  <span className="hint">{t('yourself')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changing ? (
        <PersonDialog person={changing} changePerson={changePerson} onClose={() => setChanging(null)} />
      ) : null}
      {resetting ? (
        <ResetDialog
          person={resetting}
          resetPassword={resetPassword}
          origin={origin}
          onClose={() => setResetting(null)}
        />
      ) : null}
    </>
  );
}
