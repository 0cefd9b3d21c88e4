import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** A page that is not for this person: whom it is for, and the way on. */
export function AccessNotice({
  title,
  text,
  signIn,
  slug,
}: {
  title: string;
  text: string;
  /** Where to come back to after signing in; null for somebody who is signed in already. */
  signIn: string | null;
  /** Of a document that this person may read. */
  slug?: string;
}) {
  const t = useTranslations('account');
  return (
    <div className="page page-narrow grid gap-5 py-16">
      <h1 className="page-title">{title}</h1>
      <p className="max-w-prose text-md text-ink-2">{text}</p>
      <p className="flex flex-wrap gap-3">
        {signIn ? (
          <Link className="btn btn-primary" href={`/sign-in?callbackUrl=${encodeURIComponent(signIn)}`}>
            {t('signIn')}
          </Link>
        ) : null}
        <Link className="btn btn-quiet" href={slug ? `/d/${slug}` : '/'}>
          {t(slug ? 'toText' : 'toLibrary')}
        </Link>
      </p>
    </div>
  );
}
