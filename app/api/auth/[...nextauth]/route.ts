import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth';
import { isOwnOrigin } from '@/lib/server/origin';

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context);

export const GET = handle;

export function POST(request: Request, context: Context): Promise<Response> | Response {
  return isOwnOrigin(request.headers)
    ? handle(request, context)
    : new Response('wrong origin', { status: 403 });
}
