import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SettledHtml } from '@/components/ui/settled-html';
import { nameHtml } from '@/lib/kernel/named-html';

const text = '<p>Ninguno de los seis papeles dice «trata».</p>';

test('a text that was shared stands in the page by its name alone', () => {
  const name = nameHtml(text);
  expect(renderToString(<SettledHtml name={name} />)).toBe(`<div id="${name}">${text}</div>`);
});

test('a text that is handed over needs not be shared', () => {
  expect(renderToString(<SettledHtml name="t-1" html={text} className="prose-lesson" />)).toContain(text);
});

test('the same text has one name in every process, another one another', () => {
  expect(nameHtml('uno')).toBe('t-bf0ec3694e122e06');
  expect(nameHtml('uno')).toBe(nameHtml('uno'));
  expect(nameHtml('dos')).not.toBe(nameHtml('uno'));
});
