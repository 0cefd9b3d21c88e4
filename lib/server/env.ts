import 'server-only';
import { z } from 'zod';

const flag = z
  .enum(['on', 'off'])
  .default('off')
  .transform((value) => value === 'on');

const levels = z.enum(['debug', 'info', 'warn', 'error', 'silent']);

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must be an address like postgresql://user:password@host/name'),
    APP_URL: z.url({
      protocol: /^https?$/,
      error: 'must be the address people type, like https://variorum.example.org',
    }),
    AUTH_SECRET: z.string().min(32, 'must be at least 32 random characters (openssl rand -base64 32)'),
    REGISTRATION: flag,
    LOG_LEVEL: levels.default('info'),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(1),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_ID: z.string().optional(),
    GOOGLE_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_ID: z.string().optional(),
    OIDC_SECRET: z.string().optional(),
  })
  .superRefine((env, context) => {
    for (const group of [
      ['GITHUB_ID', 'GITHUB_SECRET'],
      ['GOOGLE_ID', 'GOOGLE_SECRET'],
      ['OIDC_NAME', 'OIDC_ISSUER', 'OIDC_ID', 'OIDC_SECRET'],
    ] as const) {
      const missing = group.filter((name) => !env[name]);
      if (missing.length > 0 && missing.length < group.length) {
        for (const name of missing) {
          context.addIssue({
            code: 'custom',
            path: [name],
            message: `is needed together with ${group.join(', ')}`,
          });
        }
      }
    }
  });

export type Env = z.output<typeof schema>;

/** Reads settings from an environment; every error is listed at once, each as "NAME what is wrong". */
export function parseEnv(
  source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; errors: string[] } {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(present);
  if (parsed.success) return { ok: true, env: parsed.data };
  return {
    ok: false,
    errors: parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return name in present
        ? `${name} ${issue.message}`
        : `${name} is not set: it ${issue.message.replace(/^Invalid input.*/, 'is required')}`;
    }),
  };
}

let cached: Env | undefined;

/** The settings of this process. Throws one error that lists everything wrong; the server checks them when it starts. */
export function env(): Env {
  if (cached) return cached;
  const parsed = parseEnv(process.env);
  if (!parsed.ok) {
    throw new Error(
      `The settings are not usable:\n${parsed.errors.map((error) => `  - ${error}`).join('\n')}`,
    );
  }
  cached = parsed.env;
  // next-auth takes its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = cached.APP_URL;
  return cached;
}

/** How much is logged; known before all settings are checked, and also while the app is built. */
export const logLevel = (): z.output<typeof levels> => levels.catch('info').parse(process.env.LOG_LEVEL);

/** Whether people reach the app over TLS; cookies and HSTS depend on it. */
export function behindTls(): boolean {
  return env().APP_URL.startsWith('https:');
}
