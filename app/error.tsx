'use client';

import { ErrorNotice } from '@/components/shell/error-notice';

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorNotice digest={error.digest} retry={reset} />;
}
