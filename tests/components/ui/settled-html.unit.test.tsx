import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Settled } from '@/components/ui/settled';
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

test('what a page has named is there until twice as much was named as is kept', () => {
  const name = nameHtml(text);
  const isThere = () => renderToString(<SettledHtml name={name} />).includes(text);
  for (let number = 0; number < 1500; number += 1) nameHtml(`<p>${number}</p>`);
  expect(isThere()).toBe(true);
  for (let number = 1500; number < 3100; number += 1) nameHtml(`<p>${number}</p>`);
  expect(isThere()).toBe(false);
});

test('what is named again and again stays', () => {
  for (let number = 0; number < 6000; number += 1) {
    nameHtml(`<p>otra ${number}</p>`);
    const name = nameHtml(text);
    if (number % 500 === 0) expect(renderToString(<SettledHtml name={name} />)).toContain(text);
  }
});

test('elements are settled under the name of their HTML', () => {
  const html = renderToString(
    <Settled className="contents">
      <p>Hola &amp; «adiós»</p>
    </Settled>,
  );
  const name = nameHtml('<p>Hola &amp; «adiós»</p>');
  expect(html).toBe(`<div id="${name}" class="contents"><p>Hola &amp; «adiós»</p></div>`);
});

test('with something among them that needs React they are drawn by it', () => {
  const html = renderToString(
    <Settled className="a">
      <button type="button" onClick={() => {}}>
        Sí
      </button>
    </Settled>,
  );
  expect(html).toBe('<div class="a"><button type="button">Sí</button></div>');
});
