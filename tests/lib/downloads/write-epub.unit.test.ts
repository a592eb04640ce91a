import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookOf } from '@/lib/downloads/book';
import { writeEpub } from '@/lib/downloads/epub/write-epub';
import { toPlainText } from '@/lib/kernel/markdown';
import type { Package } from '@/lib/packages/package';
import { kindOf, kinds } from '@/questions';
import { everything } from '@/questions/kind';
import { feedbackMark, keyMark } from '@/tests/e2e/planted-question';
import { withSentinels } from '@/tests/e2e/sentinels';
import { gradedQuestions, lessonsOf, linesIn, linesOf, missingFrom, shownFigures, squeezed } from './course';
import { readEpub, readTags, type Tag } from './epub-reader';
import { exampleCourse, ownCourse, sourceOf } from './source';

type Read = ReturnType<typeof readEpub>;
const open = (course: Package, change = {}) => readEpub(writeEpub(bookOf(sourceOf(course, change))));
const attributeOf = (tags: Tag[], name: string, key: string) =>
  tags.filter((tag) => tag.name === name).flatMap(({ attributes }) => attributes[key] ?? []);

describe.each([
  ['the course that Faro brings', ownCourse],
  ['the example course', exampleCourse],
])('B5: %s as an EPUB', (_, make) => {
  const course = make();
  let epub: Read;
  let tagsOf: Map<string, Tag[]>;
  let opf: Tag[];
  beforeAll(() => {
    epub = open(course);
    const xml = [...epub.files].filter(([path]) => /\.(xhtml|opf|ncx|svg|xml)$/.test(path));
    tagsOf = new Map(xml.map(([path, text]) => [path, readTags(text)]));
    opf = tagsOf.get('libro/paquete.opf')!;
  });
  const pages = () => [...tagsOf].filter(([path]) => path.endsWith('.xhtml'));

  test('begins with its media type, stored as it is', () => {
    expect(epub.first).toEqual({
      signature: '4034b50',
      method: 0,
      name: 'mimetype',
      extra: 0,
      content: 'application/epub+zip',
    });
    expect(attributeOf(tagsOf.get('META-INF/container.xml')!, 'rootfile', 'full-path')).toEqual([
      'libro/paquete.opf',
    ]);
  });

  test('lists exactly the files that it has, and reads them in the order of the contents', () => {
    const hrefs = attributeOf(opf, 'item', 'href').map((href) => `libro/${href}`);
    const others = ['mimetype', 'META-INF/container.xml', 'libro/paquete.opf'];
    expect([...hrefs, ...others].sort()).toEqual([...epub.files.keys()].sort());
    const ids = attributeOf(opf, 'item', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const spine = attributeOf(opf, 'itemref', 'idref');
    expect(spine.every((id) => ids.includes(id))).toBe(true);
    const read = spine.map((id) => `libro/${attributeOf(opf, 'item', 'href')[ids.indexOf(id)]}`);
    expect([...read].sort()).toEqual(
      pages()
        .map(([path]) => path)
        .sort(),
    );
    const contents = attributeOf(tagsOf.get('libro/toc.ncx')!, 'content', 'src').map(
      (href) => `libro/${href}`,
    );
    expect(read.slice(2)).toEqual(contents);
  });

  test('says what it is: identifier, language, date of change, accessibility; its title tells nothing of the subject', () => {
    const named = (name: string) => opf.filter((tag) => tag.name === name).map(({ text }) => text);
    const meta = (property: string) =>
      opf.filter(({ attributes }) => attributes.property === property).map(({ text }) => text);
    expect(named('dc:identifier')).toEqual(['urn:uuid:6f1f0c5e-2c39-4a52-8a0e-0d4e3b9d8a11']);
    expect(named('dc:language')).toEqual(['es']);
    expect(named('dc:title')).toEqual(['Material de lectura. Edición 3']);
    expect(epub.files.get('libro/paquete.opf')).not.toContain(course.details.title);
    expect(meta('dcterms:modified')).toEqual(['2027-03-01T05:30:00Z']);
    expect(meta('schema:accessMode')).toEqual(['textual', 'visual']);
    expect(meta('schema:accessModeSufficient')).toEqual(['textual']);
    expect(meta('schema:accessibilityHazard')).toEqual(['none']);
    expect(meta('schema:accessibilityFeature')).toContain('alternativeText');
    expect(meta('schema:accessibilitySummary')[0]).toMatch(/figura/);
  });

  test('every link leads to a place that is there, and no id stands twice', () => {
    const idsOf = (path: string) => (tagsOf.get(path) ?? []).flatMap(({ attributes }) => attributes.id ?? []);
    const broken: string[] = [];
    for (const [path, tags] of pages()) {
      if (new Set(idsOf(path)).size !== idsOf(path).length) broken.push(`${path}: an id twice`);
      for (const href of attributeOf(tags, 'a', 'href')) {
        if (/^(https?|mailto):/.test(href)) continue;
        const [file, id] = href.split('#');
        const target = file ? posix.join(posix.dirname(path), file) : path;
        if (!tagsOf.has(target) || (id && !idsOf(target).includes(id))) broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('nothing in it runs, nothing is fetched, and every drawing has its words', () => {
    for (const [path, tags] of tagsOf) {
      for (const { name, attributes } of tags) {
        expect(name, path).not.toMatch(/^(script|iframe|object|embed|form|input|link:.*|audio|video)$/);
        expect(
          Object.keys(attributes).filter((key) => /^on|^style$/.test(key)),
          path,
        ).toEqual([]);
        for (const key of ['src', 'xlink:href', 'poster', 'srcset'])
          expect(attributes[key] ?? '', path).not.toMatch(/^(https?:|\/|data:)/);
        if (name === 'link') expect(attributes.href).toMatch(/^(\.\.\/)?estilo\.css$/);
        if (name === 'img') {
          expect(attributes.alt, path).toBeTruthy();
          expect(epub.files.has(posix.join(posix.dirname(path), attributes.src!)), attributes.src).toBe(true);
        }
      }
    }
    expect(epub.files.get('libro/estilo.css')).not.toMatch(/url\(|@import|@font-face/);
  });

  test('the contents name every module and every activity, and lead to it', () => {
    const links = tagsOf
      .get('libro/nav.xhtml')!
      .filter(
        ({ name, above }) =>
          name === 'a' && above.some(({ attributes }) => attributes['epub:type'] === 'toc'),
      );
    const titles = links.map(({ text }) => text);
    for (const { title, activities } of course.modules)
      for (const wanted of [title, ...activities.map((activity) => activity.title)])
        expect(titles).toContain(wanted);
    for (const { text, attributes } of links)
      expect(tagsOf.get(`libro/${attributes.href}`)!.find(({ name }) => name === 'h1')!.text).toBe(text);
  });

  test('every lesson is there, word for word, with its sources', () => {
    const whole = squeezed(epub.text);
    expect(linesOf(course).length).toBeGreaterThan(10);
    expect(missingFrom(whole, linesOf(course))).toEqual([]);
  });

  test('every figure is there as it was drawn, with all that it shows in words', () => {
    const drawings = [...epub.files]
      .filter(([path]) => path.startsWith('libro/figuras/'))
      .map(([, svg]) => svg);
    expect(shownFigures(course).length).toBeGreaterThan(0);
    for (const { name, svg, alternative } of shownFigures(course)) {
      expect(drawings.includes(svg), name).toBe(true);
      expect(missingFrom(squeezed(epub.text), linesIn(alternative))).toEqual([]);
    }
  });

  test('every term of the glossary and every datum of every country card is there', () => {
    const whole = squeezed(epub.text);
    const terms = course.glossary.flatMap(({ term, definition, english }) => [term, definition, english]);
    expect(missingFrom(whole, terms)).toEqual([]);
    const shown = lessonsOf(course)
      .map(({ body }) => body.markdown)
      .join('\n');
    for (const { code, name, data } of course.countries) {
      if (!new RegExp(`::paises\\{lista="[^"]*${code}`).test(shown)) continue;
      const texts = [name, ...data.flatMap(({ label, value, source }) => [label, value, source])];
      expect(missingFrom(whole, texts)).toEqual([]);
    }
  });

  test('every scene, decision and consequence of every story is there', () => {
    const whole = squeezed(epub.text);
    for (const { body } of course.modules.flatMap(({ activities }) => activities)) {
      if (body.kind !== 'scenario') continue;
      for (const scene of body.scenes) {
        const decisions = (scene.choices ?? []).flatMap(({ text, feedback }) => [
          text,
          toPlainText(feedback),
        ]);
        expect(missingFrom(whole, [toPlainText(scene.text), ...decisions])).toEqual([]);
      }
    }
  });

  test('D4: practice questions have their answers in it; of what a quiz may ask there is nothing', () => {
    const whole = squeezed(epub.text);
    const graded = gradedQuestions(course);
    expect(graded.length).toBeGreaterThan(0);
    const asked = graded.flatMap(({ kind, body }) => {
      const { options = [] } = body as { options?: { feedback?: string }[] };
      const told = options.flatMap(({ feedback = '' }) =>
        feedback.length > 30 ? toPlainText(feedback) : [],
      );
      return [kindOf(kind).summarise(body), ...told];
    });
    expect(missingFrom(whole, asked)).toEqual(asked);
    const used = lessonsOf(course)
      .map(({ body }) => body.markdown)
      .join('\n');
    const practice = course.categories
      .flatMap(({ questions }) => questions)
      .filter(({ ref }) => used.includes(`"${ref}"`));
    expect(practice.length).toBeGreaterThan(0);
    const shown = practice.flatMap(({ kind, body }) => {
      const { options = [] } = body as { options?: { text: string; feedback?: string }[] };
      const texts = options.flatMap(({ text, feedback = '' }) => [toPlainText(text), toPlainText(feedback)]);
      return [kindOf(kind).summarise(body), ...texts];
    });
    expect(missingFrom(whole, shown)).toEqual([]);
  });
});

test('the same course gives the same bytes, on whatever clock and in whatever zone', () => {
  const write = () => Buffer.from(writeEpub(bookOf(sourceOf(exampleCourse()))));
  const before = write();
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Kathmandu';
  expect(write().equals(before)).toBe(true);
  process.env.TZ = zone;
  expect(Buffer.from(writeEpub(bookOf(sourceOf(exampleCourse(), { edition: 4 })))).equals(before)).toBe(
    false,
  );
});

test('C7: what is withheld from this reader is in no file, and the book says that something is', () => {
  const { text, files } = open(exampleCourse(), { withheld: ['el-puerto'] });
  expect(text).not.toContain('El vigía mira de noche');
  expect(text).toContain('Se dejó fuera 1 actividad');
  expect([...files.keys()].some((path) => path.includes('el-puerto'))).toBe(false);
});

test('texts that are no XML, or try to be more, come out as the letters they are', () => {
  const course = exampleCourse();
  const lesson = lessonsOf(course)[0]!;
  lesson.body.markdown =
    'A & B < C > D \u0000\u0008 "x" ]]> <script>alert(1)</script>\n\n- [ ] uno\n\nuno  \ndos\n\n---\n\n`a<b`';
  course.glossary[0]!.definition = 'Más <grande> & "claro"';
  const { files, text } = open(course);
  for (const [path, xml] of files) if (path.endsWith('.xhtml')) readTags(xml);
  expect(text).toContain('A & B < C > D');
  expect(text).toContain('Más <grande> & "claro"');
  expect([...files.values()].join('')).not.toContain('<script');
});

test('D4: with a sentinel in every key: none of a quiz is in it, no id of an option, and practice is explained', () => {
  const { files } = open(withSentinels(exampleCourse()));
  const all = [...files.values()].join('\n');
  expect(all).not.toContain(`${keyMark}-`);
  const marks = all.match(new RegExp(`(${keyMark}|${feedbackMark}) [a-z-]+`, 'g'));
  expect(marks?.sort()).toEqual([`${keyMark} p-luz`, `${feedbackMark} p-luz`]);
});

test.each(
  kinds.flatMap((kind) =>
    kind.samples.map((sample, place) => [`${kind.name} ${place + 1}`, kind, sample] as const),
  ),
)('a practice question of every kind is put, and answered apart: %s', (_, kind, { body }) => {
  const course = exampleCourse();
  for (const category of course.categories)
    for (const question of category.questions)
      if (question.ref === 'p-luz') Object.assign(question, { kind: kind.name, body });
  const { files, text } = open(course);
  for (const [path, xml] of files) if (path.endsWith('.xhtml')) readTags(xml);
  expect(text).toContain('Para practicar 1');
  const words = kind
    .summarise(body)
    .split(/_{2,}/)
    .flatMap((part) => part.split(/\s{2,}/));
  expect(missingFrom(squeezed(text), words)).toEqual([]);
  const right = kind.review(body, null, everything) as {
    right?: unknown;
    rows?: { right: unknown }[];
    gaps?: { right: unknown }[];
  };
  const keys = [right.right, ...(right.rows ?? []), ...(right.gaps ?? [])].flatMap((one) =>
    typeof one === 'object' && one !== null && 'right' in one ? one.right : one,
  );
  const told = keys.filter((key): key is string => typeof key === 'string');
  expect(missingFrom(squeezed(text), told.map(toPlainText))).toEqual([]);
});

test('B2: what plays or is downloaded stands in a book by its title and its words, with where it is', () => {
  const pages = [...open(exampleCourse()).files].filter(([path]) => path.endsWith('.xhtml'));
  const text = pages.map(([, page]) => page).join('\n');
  for (const said of [
    'Imagen: El muelle de día, con el faro al fondo',
    'Audio: La sirena del muelle',
    'Suena la sirena del muelle: un tono grave y largo',
    'Video: Las luces de entrada',
    'Tres destellos quieren decir que la entrada está libre.',
    'Archivo para descargar: Guía del muelle en una hoja',
    'En otro sitio: Una visita al muelle',
    'Es una grabación sin palabras: solo se oye el mar.',
    'href="https://archive.org/details/muelle-de-ejemplo"',
    'href="https://faro.test/aprender/muelle/el-puerto"',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/<(audio|video|iframe|track)/);
});
