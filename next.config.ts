import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not `no-referrer`: with it browsers post forms with `Origin: null`, and we demand our own.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** For what `proxy.ts` does not see, so that an answer of Next's own (an unknown file) shows text and runs nothing. */
const unseen =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`; whoever only starts Faro need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@libpdf/core',
    '@node-rs/argon2',
    'asn1js',
    'graphile-worker',
    'nodemailer',
    'openid-client',
    'pdfkit',
    'pg',
    'pkijs',
    'qrcode',
  ],
  experimental: { serverActions: { bodySizeLimit: '512kb' } },
  headers: async () => [
    { source: '/:path*', headers },
    {
      source: '/:path(api/.*|_next/.*|fonts/.*|.*\\.[a-z0-9]+)',
      headers: [{ key: 'Content-Security-Policy', value: unseen }],
    },
    {
      source: '/fonts/:path*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    { source: '/icons.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
