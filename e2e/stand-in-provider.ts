import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Somebody with an account at the stand-in, and how it treats them. */
type Holder = {
  /** On the button with which they sign in there; their subject as well. */
  name: string;
  email?: string;
  emailVerified?: boolean;
  /** Where the e-mail address is told. Conforming providers need not put it into the ID token. */
  tells?: 'id_token' | 'userinfo';
  /** What is wrong with the answer to the app. */
  wrong?: 'refused' | 'broken' | 'key' | 'issuer' | 'audience' | 'nonce' | 'expired' | 'userinfo';
};

type Asked = { holder: Holder; redirectUri: string; challenge: string; nonce: string };

const clientId = 'variorum';
const clientSecret = 'a secret between the two';
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/**
 * An OpenID Connect provider on this machine, as far as signing in needs one: authorization code with PKCE (S256), state
 * and nonce, RS256. It is strict where the standards are; its page lets whoever comes choose whom it knows
 * them as.
 */
export async function startStandInProvider() {
  const holders: Holder[] = [];
  const key = newKey();
  const foreignKey = newKey();
  const codes = new Map<string, Asked>();
  const accessTokens = new Map<string, Holder>();
  let issuer = '';

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const json = (status: number, value: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return void json(200, discovery());
      case '/jwks':
        return void json(200, {
          keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }],
        });
      case '/authorize':
        return authorize(searchParams, response);
      case '/token': {
        const tokens = exchange(request, new URLSearchParams(await textOf(request)));
        return void json('error' in tokens ? 400 : 200, tokens);
      }
      case '/userinfo': {
        const holder = accessTokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
        if (!holder) return void json(401, { error: 'invalid_token' });
        const sub = holder.wrong === 'userinfo' ? 'somebody else' : holder.name;
        return void json(200, { sub, name: holder.name, ...address(holder) });
      }
      default:
        response.writeHead(204).end();
    }
  }

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  });

  /** Without a choice: the page on which it is made. With one: back to the app. */
  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const value = (name: string) => asked.get(name) ?? '';
    const isSound =
      value('client_id') === clientId &&
      value('response_type') === 'code' &&
      value('scope').split(' ').includes('openid') &&
      value('code_challenge_method') === 'S256' &&
      ['redirect_uri', 'code_challenge', 'state', 'nonce'].every((name) => value(name) !== '');
    if (!isSound) return void response.writeHead(400).end('The request is not sound.');

    const holder = holders.find(({ name }) => name === value('as'));
    if (!holder) {
      const links = holders.map(({ name }) => {
        const choice = new URLSearchParams([...asked, ['as', name]]);
        return `<li><a href="/authorize?${choice.toString().replaceAll('&', '&amp;')}">${name}</a></li>`;
      });
      const page = `<!doctype html><html lang="en"><title>Stand-in</title><h1>Who are you?</h1><ul>${links.join('')}</ul>`;
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    }
    const back = new URL(value('redirect_uri'));
    back.searchParams.set('state', value('state'));
    if (holder.wrong === 'refused') back.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      const redirectUri = value('redirect_uri');
      codes.set(code, { holder, redirectUri, challenge: value('code_challenge'), nonce: value('nonce') });
      back.searchParams.set('code', code);
    }
    response.writeHead(303, { location: back.href }).end();
  }

  /** A code for tokens, once, and only for the app that it was given to and that began the sign-in. */
  function exchange(request: IncomingMessage, given: URLSearchParams): object {
    const basic = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    const [id, secret] = basic.split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    if (id !== clientId || secret !== clientSecret) return { error: 'invalid_client' };
    const code = given.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.challenge !== challenge || asked.redirectUri !== given.get('redirect_uri'))
      return { error: 'invalid_grant' };
    if (asked.holder.wrong === 'broken') return { error: 'temporarily_unavailable' };
    const accessToken = randomUUID();
    accessTokens.set(accessToken, asked.holder);
    return { access_token: accessToken, token_type: 'Bearer', expires_in: 60, id_token: idToken(asked) };
  }

  function idToken({ holder, nonce }: Asked): string {
    const { wrong } = holder;
    const now = Math.floor(Date.now() / 1000) - (wrong === 'expired' ? 3600 : 0);
    const claims = {
      iss: wrong === 'issuer' ? 'https://issuer.example' : issuer,
      aud: wrong === 'audience' ? 'another app' : clientId,
      sub: holder.name,
      nonce: wrong === 'nonce' ? 'of another sign-in' : nonce,
      iat: now,
      exp: now + 60,
      ...(holder.tells !== 'userinfo' && { name: holder.name, ...address(holder) }),
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`;
    const { privateKey } = wrong === 'key' ? foreignKey : key;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }

  issuer = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    // Another site than the app's, as a real provider is: "localhost" and "127.0.0.1" share no cookies.
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`);
    });
  });
  return {
    /** What the app is started with. */
    settings: { OIDC_NAME: 'Stand-in', OIDC_ISSUER: issuer, OIDC_ID: clientId, OIDC_SECRET: clientSecret },
    knows: (holder: Holder): void => void holders.push(holder),
    stop(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const address = ({ email, emailVerified }: Holder) => ({ email, email_verified: emailVerified });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
