import { ref } from '@/lib/kernel/ref';

/** Where a link of a lesson leads; null for anything that is not let through. */
export function kindOfAddress(url: string): 'external' | 'internal' | 'glossary' | null {
  if (/^(https?:\/\/[^\s]+|mailto:[^\s]+@[^\s]+)$/i.test(url)) return 'external';
  // `/\` and `//` lead to other sites in browsers.
  if (/^\/(?![/\\])[^\s]*$|^\/$|^#[^\s]*$/.test(url)) return 'internal';
  return glossaryTerm(url) === null ? null : 'glossary';
}

/** The id in `glosario:id`. */
export function glossaryTerm(url: string): string | null {
  const id = /^glosario:(.*)$/.exec(url)?.[1];
  return id !== undefined && ref.safeParse(id).success ? id : null;
}

/** Pictures come from the site itself: a foreign one would tell its server who reads what. */
export function isOwnPicture(url: string): boolean {
  return kindOfAddress(url) === 'internal' && url.startsWith('/');
}
