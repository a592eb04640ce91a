import { type Browser, expect, test } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { addressOf, makeWorld, type Route, type World } from './routes';

// The messages name route and rule; recording every page would take longer than looking at it.
test.use({ trace: 'off' });

let world: World;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  world = await makeWorld();
});

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words of an interface that the other language does not have. Of names, courses and files nothing is said. */
const foreign: Record<Locale, Set<string>> = {
  es: list(`
    the and your you with please click save saved course courses learn sign password email of to for is are was this that
    these from have will should can cannot or by on at we our if then when where which who what how here they all any some
    each every more most other only just new now yet already next previous back continue submit cancel delete remove edit
    add search find open close show hide view read write send sent start started finish finished try check choose select
    upload download print copy share page lesson question questions answer answers attempt attempts score grade passed
    failed certificate certificates verify verified name names users account settings profile help home about welcome
    link file files text draft publish published preview required missing wrong right correct unknown none empty first
    last table row minutes hours days weeks today until since before after during because while must
  `),
  en: list(`
    el los las una unos unas del al y pero para por con sin sobre entre desde hasta su sus este esta estos estas ese esa
    eso que quien cuando donde como porque aunque si es son era fue ser estar hay tiene puede debe usted ustedes nosotros
    curso cursos lección lecciones pregunta preguntas respuesta respuestas intento intentos nota aprobado certificado
    certificados verificar entrar registro cuenta clave contraseña correo nombre nombres apellidos perfil ayuda inicio
    guardar guardado cerrar abrir buscar enviar volver seguir continuar comenzar terminar elegir escribir leer leída
    siguiente anterior imprimir descargar página todos todas ninguno ninguna más menos también ya aún todavía hoy ayer
    minutos horas días semanas falta faltan borrador publicar versión personas idioma módulo índice
  `),
};

async function crawl(
  browser: Browser,
  locale: Locale,
  look: (route: Route, html: Seen) => void,
): Promise<void> {
  for (const [who, visitor] of Object.entries(world.people)) {
    const context = await browser.newContext({ storageState: visitor.storage, javaScriptEnabled: true });
    const page = await context.newPage();
    for (const route of world.routes.filter(({ as }) => as === who)) {
      const answer = await page.goto(addressOf(route, locale));
      look(route, {
        status: answer?.status() ?? 0,
        address: page.url(),
        ...(await page.evaluate(readPage, locale)),
      });
    }
    await context.close();
  }
}

type Seen = ReturnType<typeof readPage> & { status: number; address: string };

/** Runs in the page: what is said in the page's language, and where the other languages lead. */
function readPage(locale: string) {
  const said: string[] = [document.title];
  const isSaid = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') === locale &&
    !element.closest('script, style, textarea, code, pre');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (isSaid(walker.currentNode.parentElement)) said.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (isSaid(element))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        said.push(element.getAttribute(name) ?? '');
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>(
      'main a[href^="/"], nav a[href^="/"], footer a[href^="/"]',
    ),
  ]
    .filter((link) => !link.hreflang && !link.closest('.prose-lesson'))
    .map((link) => link.getAttribute('href')!);
  const actions = [...document.querySelectorAll('form[action]')].map((form) => form.getAttribute('action')!);
  const switches = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')].map((link) => ({
    language: link.hreflang,
    href: link.getAttribute('href')!,
  }));
  return {
    language: document.documentElement.lang,
    said,
    links: [...links, ...actions.filter((to) => to.startsWith('/'))],
    switches,
  };
}

/** Names of courses and countries stand as they are in any sentence; the names of blocks are part of the format. */
const names =
  /Trata de personas|El (?:muelle|taller|puerto)( vigilado| recalificado)?|El Salvador|el-puerto|There are: [a-z, ]+|\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/g;

const wordsOf = (text: string) =>
  text
    .replace(names, ' ')
    .replace(/\S*[@/]\S*/g, ' ')
    .toLowerCase()
    .match(/[a-záéíóúüñ]+/g) ?? [];

for (const [locale, other] of [
  ['es', 'en'],
  ['en', 'es'],
] as const)
  test(`every page in ${locale}: its own addresses, its own words, and the same page in ${other} (J1)`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const found = new Set<string>();
    await crawl(browser, locale, (route, { status, address, language, said, links, switches }) => {
      const { name } = route;
      if (status !== (route.status ?? 200)) found.add(`${name}: ${status}`);
      if (language !== locale) found.add(`${name}: lang is «${language}»`);
      const { pathname } = new URL(address);
      if (pathname !== new URL(addressOf(route, locale), address).pathname)
        found.add(`${name}: led to ${pathname}`);
      for (const link of links)
        if (/^\/en(\/|$)/.test(link) !== (locale === 'en') && !/^\/(api|_next)\//.test(link))
          found.add(`${name}: a link to ${link}`);
      for (const text of said)
        for (const word of wordsOf(text))
          if (foreign[locale].has(word)) found.add(`${name}: «${word}» in «${text.trim().slice(0, 80)}»`);
      if (route.status) return;
      const same = addressOf({ ...route, query: {} }, other);
      const switched = switches.filter((one) => one.language === other).map(({ href }) => href.split('?')[0]);
      if (switched.length === 0 || switched.some((href) => href !== same))
        found.add(`${name}: ${other} leads to ${switched}, not to ${same}`);
    });
    expect([...found]).toEqual([]);
  });
