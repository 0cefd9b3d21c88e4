import type { FailureCode } from '@/lib/schemas/failure';

type Credentials =
  | { provider: 'password'; email: string; password: string }
  | { provider: 'sample'; personId: string };

/** What next-auth says when it refuses, in our words. */
const REFUSALS: Record<string, FailureCode> = {
  CredentialsSignin: 'wrong_credentials',
  too_many_attempts: 'too_many_attempts',
};

/**
 * Signs in through next-auth's own addresses. Null: done, the cookie is set; otherwise why not. Nothing is loaded anew,
 * so that what was typed stays when it fails.
 */
export async function enter({ provider, ...fields }: Credentials): Promise<FailureCode | null> {
  const answer = await post(`/api/auth/callback/${provider}`, fields);
  if (!answer) return 'offline';
  const refusal = answer.url ? new URL(answer.url, location.href).searchParams.get('error') : 'unexpected';
  return refusal === null ? null : (REFUSALS[refusal] ?? 'unexpected');
}

/** The address at a provider where the person goes on, or null if it could not be had. */
export async function providerAddress(provider: string, callbackUrl: string): Promise<string | null> {
  return (await post(`/api/auth/signin/${provider}`, { callbackUrl }))?.url ?? null;
}

async function post(address: string, fields: Record<string, string>): Promise<{ url?: string } | null> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ callbackUrl: '/', ...fields, csrfToken, json: 'true' });
    return (await (await fetch(address, { method: 'POST', body })).json()) as { url?: string };
  } catch {
    return null;
  }
}
