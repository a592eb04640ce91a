import { illustrationName } from '@/lib/authoring/find-illustration';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';

const shapes = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan title desc defs symbol use marker mask
  clipPath pattern linearGradient radialGradient stop`.split(/\s+/),
);
const token =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<\/\s*([A-Za-z]+)\s*>|<([A-Za-z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const attribute = /([\w:-]+)\s*=\s*["']([^"'<]*)["']/g;

/** Figures are plain drawings that say the same in words. Anything that could act or reach outside is refused. */
export function checkFigures(course: Package): Problem[] {
  return course.figures.flatMap((figure, i) => {
    const problems = checkSvg(figure.svg, ['figures', i, 'svg']);
    if (!figure.alternative)
      problems.push(
        problemsAt(['figures', i, 'alternative'])('figure-without-words', { figure: figure.name }),
      );
    if (course.modules.some(({ ref }) => illustrationName(ref) === figure.name))
      problems.push(...checkIllustration(figure.svg, ['figures', i, 'svg']));
    return problems;
  });
}

const illustrationBytes = 3000;

/** What a module's picture needs besides: a name, the group that pages show, and little weight. */
function checkIllustration(svg: string, path: Problem['path']): Problem[] {
  const size = Buffer.byteLength(svg);
  return [
    ...(/<title[^>]*>[^<]*\S/.test(svg) ? [] : [problemsAt(path)('illustration-without-title')]),
    ...(/\sid=["']dibujo["']/.test(svg) ? [] : [problemsAt(path)('illustration-without-drawing')]),
    ...(size <= illustrationBytes
      ? []
      : [problemsAt(path)('illustration-too-heavy', { size, maximum: illustrationBytes })]),
  ];
}

function checkSvg(svg: string, path: Problem['path']): Problem[] {
  const problems: Problem[] = [];
  const open: string[] = [];
  const say = (reason: string, details: Problem['details'], at: number) =>
    problems.push(problemsAt(path)(reason, details, svg.slice(0, at).split('\n').length));
  for (let at = 0; at < svg.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(svg);
    if (!match) {
      say('figure-not-plain', { what: svg.slice(at, at + 30) }, at);
      return problems;
    }
    const [whole, closing, opening, attributes, isClosed] = match;
    if (closing && open.pop() !== closing) say('figure-not-plain', { what: whole.trim() }, at);
    if (!opening) continue;
    if (!isClosed) open.push(opening);
    if (!shapes.has(opening)) say('figure-not-plain', { what: `<${opening}>` }, at);
    for (const [, name, value] of (attributes ?? '').matchAll(attribute))
      if (!isPlain(name!, value!)) say('figure-not-plain', { what: `${name}="${value}"` }, at);
  }
  if (open.length > 0 || !/^(?:<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(svg))
    say('figure-not-plain', { what: '<svg>' }, 0);
  return problems;
}

function isPlain(name: string, value: string): boolean {
  if (/^(on|style$|xml:base$)/i.test(name)) return false;
  if (/^(xlink:)?href$/i.test(name)) return /^#[\w-]+$/.test(value);
  if (/^xmlns(:xlink)?$/.test(name)) return /^http:\/\/www\.w3\.org\//.test(value);
  // Text alternatives may hold any words; values that reach outside or act may stand nowhere else.
  if (name.startsWith('aria-')) return true;
  return !/url\((?!#)|&#?\w+;|(?:javascript|data|https?):|@import|expression\(/i.test(value);
}
