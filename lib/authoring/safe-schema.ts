import type { Options } from 'rehype-sanitize';
import { blockNames } from './labels';

const blocks = ['className', 'bloque', ...blockNames.map((name) => `bloque-${name}`)] as [
  string,
  ...string[],
];

/** All that compiled content may hold. What is not here is dropped, whoever made it. */
export const safeSchema: Options = {
  strip: ['script', 'style'],
  clobberPrefix: '',
  tagNames: [
    'p',
    'h2',
    'h3',
    'ul',
    'ol',
    'li',
    'blockquote',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'br',
    'hr',
    'a',
    'img',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'section',
    'details',
    'summary',
    'div',
  ],
  attributes: {
    a: ['href', ['className', 'termino'], ['rel', 'noopener', 'noreferrer'], ['dataTerm', /^[a-z0-9-]+$/]],
    h2: [['id', /^s-[a-z0-9-]*$/]],
    h3: [['id', /^s-[a-z0-9-]*$/]],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    p: [['className', 'bloque-titulo']],
    section: [blocks, 'ariaLabel'],
    details: [blocks],
    div: [['className', 'tabla'], ['tabIndex', 0], ['role', 'region'], 'ariaLabel'],
    th: [
      ['align', 'left', 'center', 'right'],
      ['scope', 'col'],
    ],
    td: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
};
