import type { ReactNode } from 'react';

/*
 * Elements as HTML, at once, by what draws them on the server: so that they travel once (see `Settled`). React's own
 * renderer cannot be had where server components are made. A test holds this one beside it.
 */

/** What cannot be HTML alone: a component of the browser, one that is waited for, something that hears events. */
export class NeedsReact extends Error {}

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
type Drawn = { $$typeof?: symbol; type: unknown; props: Props };

const element = Symbol.for('react.transitional.element');
const fragment = Symbol.for('react.fragment');

const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** There or not there. Others say `true` or `false` only where their name begins with `aria-` or `data-`. */
const flags = new Set(
  'autoFocus checked controls default defaultChecked disabled hidden inert multiple noValidate open playsInline readOnly required reversed selected'.split(
    ' ',
  ),
);
const spoken = new Set(['contentEditable', 'draggable', 'spellCheck']);
const ours = new Set(['children', 'dangerouslySetInnerHTML', 'ref', 'key', 'suppressHydrationWarning']);
const addresses = new Set(['href', 'src', 'action', 'formAction']);
const program = /^[\0-\x20]*j[\t\n\r]*a[\t\n\r]*v/i;
const names = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['acceptCharset', 'accept-charset'],
  ['defaultChecked', 'checked'],
  ['defaultValue', 'value'],
]);

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const hasSigns = /["'&<>]/;
const safe = (text: string) =>
  hasSigns.test(text) ? text.replace(/["'&<>]/g, (sign) => signs[sign]!) : text;

/** `strokeWidth` is written `stroke-width`. */
function nameOf(name: string): string {
  const before = names.get(name);
  if (before) return before;
  const isDrawing = /^(stroke|fill|clip|stop|text|font)[A-Z]/.test(name);
  const written = isDrawing ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name;
  names.set(name, written);
  return written;
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || ours.has(name)) return '';
  // React knows what to do with an address that is a program.
  if (typeof value === 'string' && !(addresses.has(name) && program.test(value)))
    return ` ${nameOf(name)}="${safe(value)}"`;
  if (typeof value === 'number') return ` ${nameOf(name)}="${value}"`;
  if (typeof value === 'boolean') {
    if (flags.has(name)) return value ? ` ${nameOf(name)}=""` : '';
    if (/^(aria|data)-/.test(name) || spoken.has(name)) return ` ${name}="${value}"`;
    if (!value) return '';
  }
  throw new NeedsReact(`the attribute ${name}`);
}

/** `chosen`: what the `select` around is set to. */
function drawElement(tag: string, props: Props, chosen: unknown): string {
  let head = `<${tag}`;
  let inside = '';
  let within = chosen;
  const isSelect = tag === 'select';
  for (const name in props) {
    const isValue = name === 'value' || name === 'defaultValue';
    if (isValue && isSelect) within = props[name];
    else if (isValue && tag === 'textarea') inside = safe(String(props[name] ?? ''));
    else head += attribute(name, props[name]);
  }
  if (tag === 'option' && chosen !== undefined && String(props.value) === String(chosen))
    head += ' selected=""';
  if (voids.has(tag)) return `${head}/>`;
  const { dangerouslySetInnerHTML: given, children } = props;
  if (given) inside = given.__html ?? '';
  else if (children !== undefined) inside = draw(children, within);
  const line = inside.startsWith('\n') && (tag === 'textarea' || tag === 'pre') ? '\n' : '';
  return `${head}>${line}${inside}</${tag}>`;
}

/** React will ask a component that is waited for again: what goes wrong with this answer, nobody hears. */
function answerOf(answer: unknown): unknown {
  if (answer instanceof Promise) answer.catch(() => {});
  return answer;
}

function draw(node: unknown, chosen?: unknown): string {
  if (typeof node === 'string') return safe(node);
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) {
    let all = '';
    for (const one of node) all += draw(one, chosen);
    return all;
  }
  const { $$typeof, type, props } = node as Drawn;
  if ($$typeof === element) {
    if (typeof type === 'string') return drawElement(type, props, chosen);
    if (type === fragment) return draw(props.children, chosen);
    if (typeof type === 'function' && !('$$typeof' in type)) return draw(answerOf(type(props)), chosen);
  }
  throw new NeedsReact(`a component: ${typeof type}`);
}

/** The safe HTML of these elements. Throws `NeedsReact` where there is none. */
export function drawHtml(node: ReactNode): string {
  return draw(node);
}
