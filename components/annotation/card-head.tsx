import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PersonName } from '@/lib/server/queries/thread';
import { DateTime } from '../ui/date-time';

/** Who wrote it and when. */
export function CardHead({
  author,
  createdAt,
  editedAt,
  children,
}: {
  author: PersonName;
  createdAt: string;
  editedAt: string | null;
  children?: ReactNode;
}) {
  return (
    <p className="note-head">
      {children}
      <span className="note-by">{author.name}</span>
      <DateTime value={createdAt} />
      {editedAt ? <EditedMark value={editedAt} /> : null}
    </p>
  );
}

function EditedMark({ value }: { value: string }) {
  const t = useTranslations('annotation');
  return <span>{t.rich('editedOn', { date: () => <DateTime value={value} /> })}</span>;
}
