import '@/app/globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { hasLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { readView, viewAttributes, viewCookie } from '@/components/layout/view';
import { asLocale, locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(asLocale(locale), 'site');
  return {
    title: { default: t('title'), template: `%s · Faro` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#10233f' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1626' },
  ],
};

export default async function RootLayout({ children, params }: Props) {
  // Every page is rendered per request: only so does its nonce reach the scripts.
  await connection();
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  const view = readView((await cookies()).get(viewCookie)?.value);
  return (
    <html lang={locale} {...viewAttributes(view)}>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
