import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/server/env';

const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * Sets the headers of every page and route. It never authorises: that is the work of the seam (define-action.ts,
 * define-route.ts) and of the queries, which know who asks and for what.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const offered = request.headers.get('x-request-id') ?? '';
  const requestId = REQUEST_ID.test(offered) ? offered : crypto.randomUUID();

  const inward = new Headers(request.headers);
  inward.set('x-request-id', requestId);
  inward.set('x-nonce', nonce);
  // Next reads the nonce of its own scripts from here.
  inward.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers: inward } });
  for (const [name, value] of Object.entries({
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  })) {
    response.headers.set(name, value);
  }
  if (env().APP_URL.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

/**
 * Scripts run by nonce alone. Style elements need the nonce as well; style attributes are let through, since React,
 * React Aria and ProseMirror set them. In development Next evaluates code, injects styles and opens a web socket.
 */
function contentSecurityPolicy(nonce: string): string {
  const development = env().NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

export const config = { matcher: ['/((?!_next/static).*)'] };
