import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Link, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Segment } from '@/lib/catalogue/input';
import { glossaryTerm, isOwnPicture, kindOfAddress } from './address';
import { compileMedia } from './compile-media';
import { type Attributes, isBlock, isLine, isMedia, type LineName, lineValue } from './directives';
import type { Labels } from './labels';
import type { Materials } from './materials';
import { textOf } from './parse-markdown';
import { safeSchema } from './safe-schema';

export type Page = {
  labels: Labels;
  base: string;
  headings: { id: string; text: string }[];
  taken: Map<string, number>;
};

/** A page that texts are rendered for: its names and heading ids are unique across all of them. */
export function openPage(labels: Labels, base: string): Page {
  return { labels, base, headings: [], taken: new Map() };
}

/** A checked tree as safe HTML, cut where something stands that needs a component. */
export function renderMarkdown(tree: Root, page: Page, materials: Materials): Segment[] {
  const segments: Segment[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    const html = run.length > 0 ? renderNodes(run, page) : '';
    if (html) segments.push({ type: 'html', html });
    run = [];
  };
  for (const node of tree.children) {
    if (node.type !== 'leafDirective') run.push(node);
    else if (isLine(node.name)) {
      flush();
      const segment = lineSegment(node.name, node.attributes, materials);
      if (segment) segments.push(segment);
    }
  }
  flush();
  return segments;
}

function lineSegment(name: LineName, attributes: Attributes, materials: Materials): Segment | null {
  if (isMedia(name)) return compileMedia(name, attributes, materials).segment;
  const value = lineValue(name, attributes) ?? '';
  if (name === 'paises') {
    const codes = value ? value.split(' ') : [];
    const cards = codes.flatMap((code) => materials.countries.get(code) ?? []);
    return value ? { type: 'countries', codes, cards } : null;
  }
  if (name === 'pregunta') {
    const question = materials.questions.get(value);
    return question ? { type: 'question', ref: value, ...question } : null;
  }
  const figure = materials.figures.get(value);
  return figure ? { type: 'figure', ...figure } : null;
}

/** A checked tree without lines of their own, as safe HTML. */
export function renderHtml(tree: Root, page: Page): string {
  return renderNodes(tree.children, page);
}

function renderNodes(children: RootContent[], page: Page): string {
  const processor = unified()
    .use(remarkRehype, { handlers: handlers(page) })
    .use(rehypeSanitize, safeSchema)
    .use(rehypeStringify);
  const root: Root = { type: 'root', children };
  return processor.stringify(processor.runSync(root) as HtmlRoot).trim();
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const nothing = () => undefined;

function handlers(page: Page) {
  return {
    html: nothing,
    definition: nothing,
    footnoteDefinition: nothing,
    footnoteReference: nothing,
    imageReference: nothing,
    leafDirective: nothing,
    linkReference: (state: State, node: Extract<Nodes, { type: 'linkReference' }>) => state.all(node),
    listItem: (
      state: State,
      node: Extract<Nodes, { type: 'listItem' }>,
      parent: Parameters<typeof defaultHandlers.listItem>[2],
    ) => defaultHandlers.listItem(state, { ...node, checked: null }, parent),
    image: (state: State, node: Extract<Nodes, { type: 'image' }>) =>
      isOwnPicture(node.url) ? defaultHandlers.image(state, node) : undefined,
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => {
      const text = textOf(node).trim();
      const id = unique(page, `s-${slug(text)}`, '-');
      page.headings.push({ id, text });
      return element(node.depth <= 2 ? 'h2' : 'h3', { id }, state.all(node));
    },
    link: (state: State, node: Link) => {
      const children = state.all(node);
      const kind = kindOfAddress(node.url);
      if (kind === 'external')
        return element('a', { href: node.url, rel: ['noopener', 'noreferrer'] }, children);
      if (kind === 'internal') return element('a', { href: node.url }, children);
      const term = glossaryTerm(node.url);
      if (!term) return children;
      return element(
        'a',
        { className: ['termino'], href: `${page.base}/glosario#${term}`, dataTerm: term },
        children,
      );
    },
    table: (state: State, node: Extract<Nodes, { type: 'table' }>) => {
      const table = defaultHandlers.table(state, node) as Element;
      visit(table, 'element', (cell) => {
        if (cell.tagName === 'th') cell.properties.scope = 'col';
      });
      const about = page.headings.at(-1)?.text;
      const name = unique(page, about ? `${page.labels.tabla}: ${about}` : page.labels.tabla, ' ');
      return element('div', { className: ['tabla'], tabIndex: 0, role: 'region', ariaLabel: name }, [table]);
    },
    containerDirective: (state: State, node: ContainerDirective) => {
      const children = state.all(node) as ElementContent[];
      if (!isBlock(node.name)) return children;
      const title = node.attributes?.titulo?.trim() || page.labels[node.name];
      const className = ['bloque', `bloque-${node.name}`];
      const words: ElementContent = { type: 'text', value: title };
      if (node.name === 'sensible')
        return element('details', { className }, [element('summary', {}, [words]), ...children]);
      return element('section', { className, ariaLabel: unique(page, title, ' ') }, [
        element('p', { className: ['bloque-titulo'] }, [words]),
        ...children,
      ]);
    },
  };
}

/** The name itself the first time, then with a number. */
function unique(page: Page, name: string, between: string): string {
  const count = (page.taken.get(name) ?? 0) + 1;
  page.taken.set(name, count);
  return count === 1 ? name : unique(page, `${name}${between}${count}`, between);
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
