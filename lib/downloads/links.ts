import type { Chapter } from './book';
import { glossaryId, termId } from './chapters/glossary';
import { activityId } from './chapters/module';
import { type Content, change, type Element, element, elementsOf, wordsOf } from './markup';
import type { Source } from './source';

const heading = /^h[1456]$/;
const dropped = /^(tabindex|role|rel|target|align|data-.*)$/;

/**
 * The chapters with what only a web page needs taken out, and every link leading where a book can follow it:
 * `#chapter`, `#chapter/place`, or an address with its host. What leads nowhere becomes plain text.
 */
export function settleLinks(chapters: Chapter[], source: Source): Chapter[] {
  const known = new Set(
    chapters.flatMap(({ id, body }) => [
      id,
      ...elementsOf(body).flatMap(({ attributes }) => (attributes.id ? `${id}/${attributes.id}` : [])),
    ]),
  );
  return chapters.map((chapter) => {
    const lead = leader(chapter.id, known, source);
    return {
      ...chapter,
      body: change(chapter.body, (one) =>
        one.name === 'a' ? settleLink(one, lead) : settle(one, chapter, source),
      ),
    };
  });
}

function settleLink(one: Element, lead: (href: string) => string | null): Content[] {
  const href = lead(one.attributes.href ?? '');
  if (href === null) return one.children;
  const { class: kind } = one.attributes;
  return [element('a', { href, ...(kind && { class: kind }) }, one.children)];
}

/** Where an address of a lesson leads in this book; null for nowhere. */
function leader(chapter: string, known: Set<string>, { slug, site }: Source) {
  const within = (target: string) => (known.has(target) ? `#${target}` : null);
  return (href: string): string | null => {
    if (/^(https?:|mailto:)/i.test(href)) return href;
    const term = new RegExp(`^/cursos/${slug}/glosario#(.+)$`).exec(href)?.[1];
    if (term) return within(`${glossaryId}/${termId(term)}`);
    const activity = new RegExp(`^/aprender/${slug}/([a-z0-9-]+)(?:#(.+))?$`).exec(href);
    if (activity) {
      const own = activityId({ ref: activity[1]! });
      return within(activity[2] ? `${own}/${activity[2]}` : own) ?? within(own) ?? site + href;
    }
    if (href.startsWith('/')) return site + href;
    const place = href.slice(1);
    return within(place) ?? within(`${chapter}/${place}`);
  };
}

function settle(one: Element, chapter: Chapter, { pictures }: Source): Content | Content[] {
  const { name, children } = one;
  if (name === 'img' && !pictures.has(one.attributes.src ?? ''))
    return element('em', {}, `[${one.attributes.alt ?? ''}]`);
  if (name === 'input') return 'checked' in one.attributes ? '[x] ' : '[ ] ';
  const isTitle = name === 'h1' && wordsOf(children) === chapter.title;
  if (heading.test(name) && !isTitle) return element('p', {}, element('strong', {}, children));
  const attributes = Object.fromEntries(
    Object.entries(one.attributes).filter(([attribute]) => !dropped.test(attribute)),
  );
  const { align } = one.attributes;
  if (align) attributes.class = `a-${align}`;
  // An unnamed box that could be scrolled on a page is nothing in a book.
  if (name === 'div' && attributes.class === 'tabla') return children;
  return { name, attributes, children };
}
