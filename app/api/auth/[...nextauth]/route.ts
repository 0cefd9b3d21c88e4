import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';
import { isOwnOrigin } from '@/lib/server/origin';

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * What signing in needs of next-auth. The rest stays shut: who is signed in is told by session.ts, signing out is a
 * server action, and next-auth's log endpoint would let anybody write into our log.
 */
const open = { GET: ['csrf', 'signin', 'callback', 'error'], POST: ['signin', 'callback'] };

async function handle(request: Request, context: Context, actions: readonly string[]): Promise<Response> {
  const [action = ''] = (await context.params).nextauth;
  if (!actions.includes(action)) return new Response(null, { status: 404 });
  const response: Response = await NextAuth(authOptions())(request, context);
  response.headers.set('cache-control', 'no-store');
  return response;
}

export const GET = (request: Request, context: Context) => handle(request, context, open.GET);

export async function POST(request: Request, context: Context): Promise<Response> {
  return isOwnOrigin(request.headers)
    ? handle(request, context, open.POST)
    : new Response('wrong origin', { status: 403 });
}
