import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { mediaAddress } from '@/lib/activities/input';
import { bytesOf, fileOf } from './media-files';
import { sentinels, small } from './sentinels';
import { courseAddress, goUpTo, lesson } from './small-course';
import { newVisitor, type Visitor } from './visitor';

const address = courseAddress(small, lesson);
const at = (name: string, course = small) =>
  mediaAddress({ course, activity: lesson }, { sha256: fileOf(name) });
const sound = 'sirena.wav';
const sheet = 'Guía del muelle.pdf';

let learner: Visitor;
test.beforeAll(async () => {
  learner = await newVisitor();
  await goUpTo(learner, 'lesson');
});

async function open(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  return asked;
}
const inBrowser = (options: BrowserContextOptions = {}) => ({ storageState: learner.storage, ...options });

test('a file comes whole or in part, says what it is, and is kept by nobody else (B2)', async () => {
  const bytes = bytesOf(sound);
  const whole = await learner.ask(at(sound));
  expect(whole.status).toBe(200);
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'content-length': String(bytes.length),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache, no-transform',
    'x-content-type-options': 'nosniff',
    etag: `"${fileOf(sound)}"`,
  });

  const part = await learner.ask(at(sound), { headers: { range: 'bytes=44-143' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 44-143/${bytes.length}`);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(44, 144))).toBe(true);

  const asked = async (headers: Record<string, string>, method = 'GET') =>
    learner.ask(at(sound), { headers, method });
  const etag = `"${fileOf(sound)}"`;
  expect((await asked({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  expect((await asked({ range: 'bytes=0-1', 'if-range': '"older"' })).status).toBe(200);
  expect((await asked({ 'if-none-match': etag })).status).toBe(304);
  const beyond = await asked({ range: `bytes=${bytes.length}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  const head = await asked({}, 'HEAD');
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  expect((await head.arrayBuffer()).byteLength).toBe(0);
});

test('what is downloaded is kept under its own name, never shown (B2)', async () => {
  const { headers } = await learner.ask(at(sheet));
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Guia del muelle.pdf"; filename*=UTF-8''Gu%C3%ADa%20del%20muelle.pdf`,
  );
});

test('who knows the address has nothing of it without the lesson (C7)', async () => {
  const stranger = await newVisitor();
  const elsewhere = await newVisitor({ coordinates: [sentinels] });
  for (const [who, path] of [
    [stranger, at(sound)],
    [elsewhere, at(sound)],
    [learner, at(sound, sentinels)],
    [learner, at(sound).replace(lesson, 'la-niebla')],
    [learner, at('sirena.md')],
    [learner, `${at(sound).slice(0, -1)}x`],
  ] as const) {
    const answer = await who.ask(path);
    expect([path, answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([path, 404, 0]);
  }
});

test('no sound and no picture is loaded before it is asked for; then it plays, and its captions show (B2, J3)', async ({
  browser,
}) => {
  const page = await (await browser.newContext(inBrowser())).newPage();
  const asked = await open(page);
  await page.waitForLoadState('networkidle');
  const loaded = asked.filter((url) => url.includes('/api/media/') || url.includes('archive.org'));
  // Captions that are on from the start are a few lines of text, which browsers fetch with the page.
  expect(loaded.map((url) => new URL(url).pathname)).toEqual([at('luces.vtt')]);

  const audio = page.locator('audio');
  await audio.evaluate((element: HTMLAudioElement) => {
    element.muted = true;
    return element.play();
  });
  expect(await audio.evaluate((element: HTMLAudioElement) => Math.round(element.duration))).toBe(1);
  const video = page.locator('video');
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await expect
    .poll(() =>
      video.evaluate((element: HTMLVideoElement) =>
        [...(element.textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).text),
      ),
    )
    .toEqual(['La luz del muelle se enciende y se apaga.', 'Tres destellos: la entrada está libre.']);
  expect(await video.evaluate((element: HTMLVideoElement) => element.textTracks[0]?.mode)).toBe('showing');
  expect(await video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBe(160);
});

test('another site is asked only after a yes, and only it may be framed (B2, I8)', async ({ browser }) => {
  const page = await (await browser.newContext(inBrowser())).newPage();
  await page.route('https://archive.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>mar</p>' }),
  );
  await open(page);
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mostrar aquí' }).click();
  const frame = page.frameLocator('iframe[title="Una visita al muelle"]');
  await expect(frame.getByText('mar')).toBeVisible();
  await expect(page.locator('iframe')).toBeFocused();
  const policy = (await learner.ask(address)).headers.get('content-security-policy') ?? '';
  expect(/frame-src ([^;]*)/.exec(policy)?.[1]?.split(' ').length).toBe(3);
  expect(policy).not.toContain('frame-src *');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`players, links and cards are accessible, and fit 320 pixels: ${colorScheme} (J1, J2)`, async ({
    browser,
  }) => {
    const options = inBrowser({ colorScheme, viewport: { width: 320, height: 700 } });
    const page = await (await browser.newContext(options)).newPage();
    await open(page);
    for (const summary of await page.getByText('Transcripción').all()) await summary.click();
    await expect(page.getByText('Suena la sirena del muelle: un tono grave')).toBeVisible();
    const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(found.violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test('without scripts: players of the browser, transcripts, and plain links that say kind and size (B2, C7)', async ({
  browser,
}) => {
  const page = await (await browser.newContext(inBrowser({ javaScriptEnabled: false }))).newPage();
  await open(page);
  await expect(page.locator('audio[controls][preload="none"]')).toBeVisible();
  await expect(page.locator('video[controls][preload="none"] track[kind="captions"]')).toHaveAttribute(
    'srclang',
    'es',
  );
  const picture = page.getByRole('img', { name: 'El muelle de día, con el faro al fondo' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);
  await page.getByText('Transcripción').first().click();
  await expect(page.getByText('Suena la sirena del muelle: un tono grave')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mostrar aquí' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Abrir en Internet Archive' })).toHaveAttribute(
    'href',
    'https://archive.org/details/muelle-de-ejemplo',
  );
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Guía del muelle en una hoja (PDF, 3 kB)' }).click();
  expect((await download).suggestedFilename()).toBe(sheet);
});

test('on paper there are titles and words instead of players (B2)', async () => {
  const html = await learner.read(`/aprender/${small}/imprimir/primer-dia`);
  expect(html).not.toMatch(/<audio|<video|<iframe/);
  expect(html).toContain('La sirena del muelle');
  expect(html).toContain('Tres destellos quieren decir que la entrada está libre.');
});

test('the preview of who writes the lesson plays and gives out the same (B2)', async ({ browser }) => {
  const author = await newVisitor({ coordinates: [small] });
  const page = await (await browser.newContext({ storageState: author.storage })).newPage();
  await page.goto(`/admin/cursos/${small}/actividades/${lesson}`);
  await page.getByRole('button', { name: 'Vista previa' }).click();
  await expect(page.locator('#vista-previa audio')).toHaveAttribute('src', at(sound));
  await expect(page.locator('#vista-previa video track')).toHaveAttribute('src', at('luces.vtt'));
  expect((await author.ask(at('luces.vtt'))).headers.get('content-type')).toBe('text/vtt');
});
