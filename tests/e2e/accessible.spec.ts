import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { addressOf, makeWorld, type Route, type World } from './routes';

// The messages name route and rule; recording every page would take longer than looking at it.
test.use({ trace: 'off' });

let world: World;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  world = await makeWorld();
});

/** Opens every route as the person it is for. */
async function crawl(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  look: (page: Page, route: Route) => Promise<void>,
): Promise<void> {
  for (const [who, visitor] of Object.entries(world.people)) {
    const context = await browser.newContext({ ...options, storageState: visitor.storage });
    const page = await context.newPage();
    for (const route of world.routes.filter(({ as }) => as === who)) {
      await page.goto(addressOf(route));
      await look(page, route);
    }
    await context.close();
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const colours = ['color-contrast', 'link-in-text-block'];

test('axe finds nothing serious on any route, light and dark (X4, WCAG 2.2 AA)', async ({ browser }) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  await crawl(browser, { colorScheme: 'light', reducedMotion: 'reduce' }, async (page, { name }) => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const axe = () => new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    const light = await axe().withTags(tags).analyze();
    // In the other theme only colours differ.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axe().withRules(colours).analyze();
    await page.emulateMedia({ colorScheme: 'light' });
    for (const [theme, { violations }] of Object.entries({ light, dark }))
      for (const { id, impact, nodes } of violations)
        if (impact === 'serious' || impact === 'critical')
          found.push(
            `${name}, ${theme}: ${id} (${nodes.length}×) ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary}`,
          );
  });
  expect(found).toEqual([]);
});

test('every route fits 320 px, has one title and its language, large enough targets, and keeps still (X4)', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  await crawl(
    browser,
    { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
    async (page, { name }) => {
      const seen = await page.evaluate(lookAround);
      if (seen.width > 320) found.push(`${name}: ${seen.width} px wide, because of ${seen.wide.join(' ')}`);
      if (seen.titles !== 1) found.push(`${name}: ${seen.titles} h1`);
      if (seen.language !== 'es') found.push(`${name}: lang is «${seen.language}»`);
      found.push(...seen.small.map((target) => `${name}: small target ${target}`));
      found.push(...seen.moving.map((mover) => `${name}: moves ${mover}`));
    },
  );
  expect(found).toEqual([]);
});

/** Runs in the page. */
function lookAround() {
  const root = document.documentElement;
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const told = (element: Element) => element.outerHTML.slice(0, 110);
  const all = [...document.querySelectorAll('body *')].filter(shown);
  const isInText = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement?.textContent !== element.textContent;
  const isHidden = ({ width, height }: DOMRect) => width <= 1 && height <= 1;
  const small = all
    .filter((element) =>
      element.matches('a[href], button, summary, select, input:not([type=hidden]), textarea'),
    )
    .filter((element) => {
      const target = element.closest('label') ?? element;
      const box = target.getBoundingClientRect();
      return !isHidden(box) && !isInText(element) && (box.height < 24 || box.width < 24);
    });
  const seconds = (text: string) => Math.max(...text.split(',').map(Number.parseFloat));
  const moving = all.filter((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    return (
      (animationName !== 'none' && seconds(animationDuration) > 0.05) || seconds(transitionDuration) > 0.05
    );
  });
  return {
    width: root.scrollWidth,
    wide: all
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 3)
      .map(told),
    titles: document.querySelectorAll('h1').length,
    language: root.lang,
    small: small.map(told),
    moving: moving.map(told),
  };
}
