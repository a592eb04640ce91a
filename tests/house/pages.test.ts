import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { expectNone } from './rule';
import { at, exportsOf, importsOf, type Source, sourceAt, sourcesIn, visit } from './sources';

const pages = sourcesIn('app');
const drawn = sourcesIn('app', 'components', 'questions').filter(({ path }) => path.endsWith('.tsx'));

function attributes(source: Source, name: string): ts.JsxAttribute[] {
  const found: ts.JsxAttribute[] = [];
  visit(source.tree, (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText(source.tree) === name) found.push(node);
  });
  return found;
}

describe('every page obeys the content security policy', () => {
  test('the root layout awaits connection(): only pages of one request carry its nonce', () => {
    expect(sourceAt('app/[locale]/layout.tsx').text).toMatch(/await connection\(\)/);
  });

  test('no page sets dynamic, revalidate, fetchCache or runtime', () => {
    const broken = pages.flatMap((source) =>
      exportsOf(source)
        .filter(({ name }) =>
          /^(dynamic|dynamicParams|revalidate|fetchCache|runtime|preferredRegion)$/.test(name),
        )
        .map(({ name, node }) => `${at(source, node)} ${name}`),
    );
    expectNone(broken, 'Pages are rendered per request; what is the same for all is kept by version id:');
  });

  test('no element has a style attribute', () => {
    const broken = drawn.flatMap((source) => attributes(source, 'style').map((node) => at(source, node)));
    expectNone(broken, 'The policy blocks it. Use a class, or the presentation attributes of SVG:');
  });

  test('no page writes a script element', () => {
    const broken = drawn.flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        const isOpening = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
        if (isOpening && /^script$/i.test(node.tagName.getText(source.tree))) found.push(at(source, node));
      });
      return found;
    });
    expectNone(broken, 'It has no nonce. Write a small client component:');
  });
});

test('HTML goes unescaped into a page only where it was made safe: …Html of a version, or toSafeHtml', () => {
  const broken = drawn
    .filter((source) => !importsOf(source).some(({ names }) => names.includes('toSafeHtml')))
    .flatMap((source) =>
      attributes(source, 'dangerouslySetInnerHTML')
        .filter((node) => !/\{\s*__html:\s*[\w.?!]*(h|H)tml\s*\}/.test(node.getText(source.tree)))
        .map((node) => `${at(source, node)} ${node.getText(source.tree)}`),
    );
  expectNone(broken, 'Compile it when it is published, or hand it to components/ui/markdown:');
});

test('the header that app trusts for the visitor’s address is set by our own server start', () => {
  const isNamed = ({ text }: Source) => text.includes('x-faro-address');
  const readers = pages.filter(isNamed).map(({ path }) => path);
  const setters = sourcesIn('bin', 'instrumentation.ts', 'proxy.ts').filter(isNamed);
  expectNone(
    setters.length > 0 ? [] : readers,
    'Nothing sets x-faro-address: every limit counts all visitors as one, and a client can forge it. Read by:',
  );
});
