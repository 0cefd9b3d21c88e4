import 'server-only';
import type { Instrumentation } from 'next';

/** Logs an error that reached the framework. `digest` is the id that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('./log');
  const digest = (error as { digest?: string }).digest;
  log.error(
    {
      errorId: digest,
      requestId: request.headers['x-request-id'],
      route: context.routePath,
      method: request.method,
      err: error,
    },
    'unexpected error',
  );
};
