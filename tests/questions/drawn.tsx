import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import es from '@/messages/es.json';

export function draw(element: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={es} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
}

export const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
export const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
export const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const unescaped = (value: string) =>
  value.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a browser without JavaScript would post of this page. */
export function submitted(html: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    values[name] = [...(values[name] ?? []), unescaped(value)];
  };
  for (const tag of tags(html, 'input')) {
    const isTicked = / checked=""/.test(tag) || !/type="(?:radio|checkbox)"/.test(tag);
    if (isTicked)
      add(attribute(tag, 'name')!, attribute(tag, 'value') ?? (tag.includes('checkbox') ? 'on' : ''));
  }
  for (const [, area = '', value = ''] of html.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g))
    add(attribute(area, 'name')!, value);
  for (const [, select = '', options = ''] of html.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const all = tags(options, 'option');
    const chosen = all.find((tag) => / selected=""/.test(tag)) ?? all[0]!;
    add(attribute(select, 'name')!, attribute(chosen, 'value')!);
  }
  return values;
}
