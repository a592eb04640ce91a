import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafeHtml } from '@/lib/kernel/markdown';
import { htmlToMarkdown } from '@/lib/packages/exchange/html-markdown';
import { growthOf } from '@/tests/support/growth';

function convert(html: string) {
  const changes: string[] = [];
  const markdown = htmlToMarkdown(html, {
    picture: (source, words) => (source.startsWith('ok') ? `![${words}](/own)` : ''),
    change: (code) => void changes.push(code),
  });
  return { markdown, changes };
}

const markdownOf = (html: string) => convert(html).markdown;

/** What a reader reads: no tags, blanks as one. */
const readable = (html: string) =>
  html
    .replace(/<\/?(?:p|br|ul|ol|li|h\d|blockquote|pre|hr)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\dA-F]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

describe('D11: HTML becomes Markdown of ours', () => {
  it.each([
    ['<p>Uno</p><p>dos <b>y</b> <i>tres</i></p>', 'Uno\n\ndos **y** _tres_'],
    ['Uno<br>dos<br><br>tres', 'Uno\\\ndos\n\ntres'],
    ['<ul><li>Uno</li><li>Dos<ul><li>Tres</li></ul></li></ul>', '- Uno\n- Dos\n  - Tres'],
    ['<ol start="3"><li>Uno</li><li>Dos</li></ol>', '3. Uno\n4. Dos'],
    ['<ul><li>Uno</li></ul><ul><li>Dos</li></ul>', '- Uno\n\n* Dos'],
    ['<a href="https://example.org/a?b=1&amp;c=2">aquí</a>', '[aquí](<https://example.org/a?b=1&c=2>)'],
    ['H<sub>2</sub>O, x<sup>2</sup>', 'H₂O, x²'],
    ['<code>a*b`c</code>', '``a*b`c``'],
    ['<pre>a\n  b</pre>', '```\na\n  b\n```'],
    ['1. No es lista', '1\\. No es lista'],
    ['5 &lt; 6 &amp;amp; 2*3*4', '5 \\< 6 \\&amp; 2\\*3\\*4'],
    ['<p>&nbsp;</p><p>Solo</p><p></p>', 'Solo'],
    ['a<b>(b)</b>c', '&#97;**(b)**&#99;'],
    ['<b> a </b>b', '**a** b'],
    ['<b>a<b>b</b></b><i></i>', '**ab**'],
    ['<span style="font-style: italic;">x</span>', '_x_'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>3</td></tr></table>',
      '| A | B |\n| --- | --- |\n| 1\\|2 | 3 |',
    ],
    ['<blockquote><p>Uno</p><p>Dos</p></blockquote>', '> Uno\n> \n> Dos'],
    ['<div>Uno<div>dos</div>tres</div>', 'Uno\n\ndos\n\ntres'],
    ['<img src="ok" alt="Un mapa">', '![Un mapa](/own)'],
  ])('%s', (html, markdown) => expect(convert(html)).toEqual({ markdown, changes: [] }));

  it.each([
    ['<h3>Título</h3>texto', '**Título**\n\ntexto', ['markup']],
    [
      '<iframe src="https://example.org/v"></iframe>',
      '[https://example.org/v](<https://example.org/v>)',
      ['media'],
    ],
    ['<a href="javascript:alert(1)">aquí</a>', 'aquí', ['link']],
    ['<a href="@@PLUGINFILE@@/plan%20b.pdf">plan</a>', 'plan', ['attachment']],
    ['<script>alert(1)</script><p onclick="x()">Hola</p>', 'Hola', ['scripts']],
    ['<span style="color: red">rojo</span>', 'rojo', ['look']],
    ['<table><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>', '1\n\n2 · 3', ['markup']],
    ['<img src="elsewhere" alt="Un mapa">', 'Un mapa', []],
  ])('%s is told as a change', (html, markdown, changes) =>
    expect(convert(html)).toEqual({ markdown, changes }),
  );

  it('reads as it read before, whatever signs the text has', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 .,*_`[]()<>#+-=|~!&:;\\/{}"ñ') });
    fc.assert(
      fc.property(text, (text) => {
        const html = escapeHtml(text);
        expect(readable(toSafeHtml(markdownOf(`<p>${html}</p>`)))).toBe(readable(html));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps words and marks apart, however marks lie in each other', () => {
    const word = fc.constantFrom('a', 'b.', '(c)', ' ', '—d', '«e»', '1');
    const inline: fc.Arbitrary<string> = fc.letrec<{ one: string; many: string }>((tie) => ({
      one: fc.oneof(
        { depthSize: 'small' },
        word,
        fc
          .tuple(fc.constantFrom('b', 'i', 's', 'span', 'a href="https://x.org"'), tie('many'))
          .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
      ),
      many: fc.array(tie('one'), { maxLength: 4 }).map((list) => list.join('')),
    })).many;
    const plain = (html: string) => readable(html).replace(/ /g, '');
    fc.assert(
      fc.property(inline, (html) => {
        expect(plain(toSafeHtml(markdownOf(html)))).toBe(plain(html));
      }),
      { numRuns: 500 },
    );
  });
});

describe('K5: HTML that means harm stays in bounds', () => {
  it.each([
    ['deep nesting', (n: number) => '<div>'.repeat(n)],
    ['deep inline nesting', (n: number) => '<b>'.repeat(n)],
    ['blanks that do not collapse', (n: number) => `${'&nbsp;'.repeat(n)}x`],
    ['unclosed tags', (n: number) => '<a '.repeat(n)],
    ['unclosed quotes', (n: number) => `<a b="${"<a c='".repeat(n)}`],
    ['unclosed comments', (n: number) => '<!--'.repeat(n)],
    ['stray closing tags', (n: number) => `${'<p>'.repeat(50)}${'</i>'.repeat(n)}`],
    ['blanks in code', (n: number) => `<pre>${' '.repeat(n)}x</pre>`],
    ['signs', (n: number) => '*_`['.repeat(n)],
    ['references', (n: number) => '&#x41;&amp'.repeat(n)],
    ['paragraphs', (n: number) => '<p>x'.repeat(n)],
    ['breaks', (n: number) => 'x<br>'.repeat(n)],
  ])('%s: ten times as much takes no more than about ten times as long', async (_, make) => {
    const [small, large] = [make(5_000), make(50_000)];
    const growth = growthOf(
      () => markdownOf(small),
      () => markdownOf(large),
      { enough: 40, least: 5 },
    );
    expect(await growth).toBeLessThan(40);
  });

  it('holds no HTML at all, whatever came in', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<script>',
            '<img src=x onerror=y>',
            '<',
            '</p>',
            '<svg/onload=1>',
            'a',
            '>',
            '"',
            '<!--',
            '-->',
            '<a href=javascript:1>',
          ),
        ),
        (parts) => {
          const html = toSafeHtml(markdownOf(parts.join('')));
          expect(html).not.toMatch(/<(?!\/?(?:p|br|a|em|strong)\b)|<[^>]*(?:onerror|onload|javascript)/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
