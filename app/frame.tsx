import 'server-only';
import { cookies } from 'next/headers';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Logo } from '@/components/illustrations/logo';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { NavItem } from '@/components/layout/nav-item';
import { QuickExit } from '@/components/layout/quick-exit';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SkipLink } from '@/components/layout/skip-link';
import { ThemeBox } from '@/components/layout/theme-box';
import { ThemeControl } from '@/components/layout/theme-control';
import { readView, viewCookie } from '@/components/layout/view';
import { page, Settled } from '@/components/ui/settled';
import { href, type Path } from '@/lib/i18n/href';
import { asLocale, locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { hasSessionCookie, isWholePage } from './visit';

type Props = {
  /** The page itself: for the other languages' links, and to mark its place in the navigation. */
  here: Path;
  params?: Record<string, string>;
  /** Learner pages have «Salida rápida». */
  withExit?: boolean;
  isStaff?: boolean;
  /** The page brings its own `<main id="contenido">`. */
  isBare?: boolean;
  children: ReactNode;
};

const languageNames = { es: 'Español', en: 'English' };

/** What stands around every page. */
export async function Frame({
  here,
  params,
  withExit = false,
  isStaff = false,
  isBare = false,
  children,
}: Props) {
  const locale = asLocale(await getLocale());
  const t = translator(locale, 'site');
  const [isSignedIn, jar, isWhole] = await Promise.all([hasSessionCookie(), cookies(), isWholePage()]);
  page().isWhole = isWhole;
  const link = (path: Path, label: string) => (
    <NavItem key={path}>
      <a href={href(locale, path)} aria-current={path === here ? 'page' : undefined}>
        {label}
      </a>
    </NavItem>
  );
  const places: [Path, string][] = [
    ['/cursos', t('nav.courses')],
    ['/verificar', t('nav.verify')],
    ...(isSignedIn
      ? ([
          ['/aprender', t('nav.learn')],
          ['/perfil', t('nav.profile')],
        ] as [Path, string][])
      : []),
    ...(isStaff ? ([['/admin', t('nav.admin')]] as [Path, string][]) : []),
    ...(isSignedIn
      ? []
      : ([
          ['/entrar', t('nav.signIn')],
          ['/registro', t('nav.register')],
        ] as [Path, string][])),
  ];
  const languages = locales.map((code) => ({
    code,
    name: languageNames[code],
    href: href(code, here, params),
    current: code === locale,
  }));
  return (
    <>
      <Settled className="contents">
        <SkipLink>{t('skip')}</SkipLink>
        <SiteHeader
          withExit={withExit}
          labels={{ nav: t('nav.label'), menu: t('nav.menu') }}
          home={
            <a href={href(locale, '/')} aria-label={t('nav.home')}>
              <Logo name="Faro" />
            </a>
          }
          nav={places.map(([path, label]) => link(path, label))}
          tools={
            <>
              <ThemeBox label={t('view.button')} />
              <LanguageSwitch label={t('language')} languages={languages} />
            </>
          }
        />
      </Settled>
      <ThemeControl
        view={readView(jar.get(viewCookie)?.value)}
        labels={{
          theme: t('view.theme'),
          auto: t('view.auto'),
          light: t('view.light'),
          dark: t('view.dark'),
          text: t('view.text'),
          small: t('view.small'),
          medium: t('view.medium'),
          large: t('view.large'),
          largest: t('view.largest'),
        }}
      />
      {withExit && (
        <QuickExit
          href="https://www.google.com/"
          label={t('exit.label')}
          hint={t('exit.hint')}
          neutralTitle={t('exit.title')}
        />
      )}
      {isBare ? (
        children
      ) : (
        <main id="contenido" tabIndex={-1} className="w-full flex-1 outline-none">
          {children}
        </main>
      )}
      <Settled className="contents">
        <SiteFooter
          brand={<Logo name="Faro" isAgain />}
          label={t('footer.label')}
          help={<a href={href(locale, '/ayuda')}>{t('footer.help')}</a>}
          links={[
            <a key="c" href={href(locale, '/cursos')}>
              {t('nav.courses')}
            </a>,
            <a key="v" href={href(locale, '/verificar')}>
              {t('nav.verify')}
            </a>,
            <a key="p" href={href(locale, '/privacidad')}>
              {t('footer.privacy')}
            </a>,
          ]}
          language={<LanguageSwitch label={t('footer.language')} languages={languages} />}
        >
          <p>{t('footer.about')}</p>
        </SiteFooter>
      </Settled>
    </>
  );
}
