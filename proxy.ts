import { NextRequest, NextResponse } from 'next/server';
import createIntlProxy from 'next-intl/middleware';
import { routing } from '@/lib/i18n/routing';
import { embedOrigins } from '@/lib/kernel/embed-sites';
import { isFromOwnPage } from '@/lib/kernel/own-page';

const routeByLocale = createIntlProxy(routing);

const policy = (nonce: string, isSecure: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${embedOrigins.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

const isDevelopment = process.env.NODE_ENV === 'development';

/** Languages of addresses, and a fresh nonce for every page. Who may see what is decided elsewhere. */
export default function proxy(request: NextRequest): NextResponse {
  const json = asksForJson(request);
  if (json) return NextResponse.rewrite(json);
  // The action would refuse it too; but before that Next makes a fault of a foreign origin.
  if (request.method === 'POST' && !isFromOwnPage(request.headers))
    return new NextResponse(null, { status: 403 });
  const nonce = btoa(crypto.randomUUID());
  const isSecure =
    request.nextUrl.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  const value = policy(nonce, isSecure);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', value);
  const response = routeByLocale(new NextRequest(request, { headers }));
  response.headers.set('content-security-policy', value);
  if (isSecure) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

/** The verification page answers programs at the same address: `Accept: application/json`. */
function asksForJson(request: NextRequest): URL | null {
  const code = /^\/(?:verificar|en\/verify)\/([^/]+)\/?$/.exec(request.nextUrl.pathname)?.[1];
  const accept = request.headers.get('accept') ?? '';
  if (!code || !accept.includes('application/json') || accept.includes('text/html')) return null;
  return new URL(`/api/verify/${code}`, request.url);
}

export const config = { matcher: ['/((?!api/|_next/|fonts/|.*\\.[a-z0-9]+$).*)'] };
