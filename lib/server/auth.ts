import 'server-only';
import { headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { checkPassword } from './check-password';
import { clientAddress } from './client-address';
import { closeSession } from './commands/close-session';
import { openSession } from './commands/open-session';
import { behindTls, env } from './env';
import { perform } from './perform';
import { personOfAccount } from './person-of-account';
import { samplePerson } from './sample-door';
import { signInLog } from './sign-in-log';
import { signInProviders } from './sign-in-providers';

/** How long a sign-in lasts, in seconds. */
const sessionSeconds = 30 * 24 * 3600;

declare module 'next-auth/jwt' {
  interface JWT {
    /** Id of the row in Session; all that the cookie says. */
    sessionId?: string;
  }
}

declare module 'next-auth' {
  interface Session {
    sessionId?: string;
  }
}

export const sessionCookie = () => (behindTls() ? '__Host-variorum.session' : 'variorum.session');

/** Where whoever signs in through a provider wants to go on to. */
export const callbackCookie = () => cookie('callback').name;

const cookie = (name: string) => ({
  name: `${behindTls() ? '__Host-' : ''}variorum.${name}`,
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: behindTls() },
});

/**
 * next-auth's settings. The JWT carries a session id and nothing else; who that is and what they may do is read from
 * the database at every request (session.ts).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: signInLog,
    useSecureCookies: behindTls(),
    cookies: {
      sessionToken: cookie('session'),
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('callback'),
      state: cookie('state'),
      pkceCodeVerifier: cookie('pkce'),
      nonce: cookie('nonce'),
    },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => checkPassword(credentials, clientAddress(await headers())),
      }),
      CredentialsProvider({
        id: 'sample',
        credentials: { personId: {} },
        authorize: (credentials) => samplePerson(credentials?.personId),
      }),
      ...signInProviders(),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (!account || account.type === 'credentials') return true;
        const found = await personOfAccount(account, profile);
        if (!found.ok) return `/sign-in?error=${found.failure.code}`;
        user.id = found.value;
        return true;
      },
      async jwt({ token, user, trigger }) {
        if (trigger !== 'signIn' || !user) return token;
        const opened = await perform(openSession, null, { personId: user.id, seconds: sessionSeconds });
        if (!opened.ok) throw new Error(`no session was opened: ${opened.failure.code}`);
        return { sessionId: opened.value };
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        ...(token.sessionId && { sessionId: token.sessionId }),
      }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await perform(closeSession, null, { sessionId: token.sessionId });
      },
    },
  };
}
