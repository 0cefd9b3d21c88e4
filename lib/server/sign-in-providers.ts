import 'server-only';
import type { Profile } from 'next-auth';
import GithubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import type { Provider } from 'next-auth/providers/index';
import type { UserinfoEndpointHandler } from 'next-auth/providers/oauth';
import { env } from './env';

type GithubEmail = { email: string; primary: boolean; verified: boolean };

/** The providers whose settings are there. Each one's profile says whether it has verified the e-mail address. */
export function signInProviders(): Provider[] {
  const settings = env();
  const providers: Provider[] = [];
  if (settings.GITHUB_ID && settings.GITHUB_SECRET)
    providers.push(github(settings.GITHUB_ID, settings.GITHUB_SECRET));
  if (settings.GOOGLE_ID && settings.GOOGLE_SECRET) {
    providers.push(GoogleProvider({ clientId: settings.GOOGLE_ID, clientSecret: settings.GOOGLE_SECRET }));
  }
  const { OIDC_NAME: name, OIDC_ISSUER: issuer, OIDC_ID: clientId, OIDC_SECRET: clientSecret } = settings;
  if (name && issuer && clientId && clientSecret) {
    providers.push({
      id: 'oidc',
      name,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      issuer,
      clientId,
      clientSecret,
      idToken: true,
      userinfo: { request: oidcClaims },
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email profile' } },
      profile: ({ sub, name: fullName, email }: { sub: string; name?: string; email?: string }) => ({
        id: sub,
        name: fullName ?? null,
        email: email ?? null,
      }),
    });
  }
  return providers;
}

/**
 * What the provider says of the person. The e-mail address may stand in the ID token, but OpenID Connect Core 5.4 promises
 * it at the userinfo endpoint alone; openid-client makes sure that both speak of the same subject.
 */
const oidcClaims: UserinfoEndpointHandler['request'] = async ({ client, tokens }) => {
  // next-auth's types hide that these are openid-client's tokens, whose ID token is checked by now.
  const claims = (tokens as typeof tokens & { claims(): Profile & { email_verified?: unknown } }).claims();
  const isComplete = claims.email !== undefined && claims.email_verified !== undefined;
  if (isComplete || !client.issuer.metadata.userinfo_endpoint) return claims;
  return { ...claims, ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])) };
};

/** GitHub's profile does not say whether an address is verified; its list of addresses does. */
function github(clientId: string, clientSecret: string): Provider {
  return GithubProvider({
    clientId,
    clientSecret,
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client, tokens }) {
        const accessToken = tokens.access_token ?? '';
        const profile = await client.userinfo(accessToken);
        const response = await fetch('https://api.github.com/user/emails', {
          headers: { authorization: `token ${accessToken}` },
        });
        const emails = response.ok ? ((await response.json()) as GithubEmail[]) : [];
        const primary = emails.find(({ primary: isPrimary }) => isPrimary);
        return {
          ...profile,
          email: primary?.email ?? profile.email,
          email_verified: primary?.verified ?? false,
        };
      },
    },
  });
}
