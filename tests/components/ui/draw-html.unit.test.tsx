import fc from 'fast-check';
import { createElement, type ReactNode, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CourseIndex } from '@/components/activities/course-index';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { SiteHeader } from '@/components/layout/site-header';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { drawHtml, NeedsReact } from '@/components/ui/draw-html';
import { Input, Select, Textarea } from '@/components/ui/field';
import { Markdown } from '@/components/ui/markdown';
import { progressOf } from '@/lib/enrolment/progress';
import { activity, outlineOf } from '../../lib/enrolment/outlines';

/** In HTML neither the order of attributes nor the case of their names says anything. */
const sorted = (html: string) =>
  html.replace(/<([a-z][\w-]*)((?:\s+[\w:-]+="[^"]*")+)/gi, (_, tag: string, all: string) => {
    const attributes = [...all.matchAll(/([\w:-]+)(="[^"]*")/g)];
    const written = attributes.map(([, name, value]) => `${name!.toLowerCase()}${value}`);
    return [`<${tag}`, ...written.sort()].join(' ');
  });

function Two() {
  return (
    <>
      <i />
      <br />
    </>
  );
}

function expectSame(node: ReactNode): void {
  expect(sorted(drawHtml(node))).toBe(sorted(renderToStaticMarkup(node)));
}

describe('what is drawn is what React draws', () => {
  test('texts, numbers, nothing, lists and fragments', () => {
    expectSame(
      <p>
        {'a < b & "c" > \'d\''} {0} {null} {undefined} {false} {true} {''}
        {['uno', 2, [<b key="b">tres</b>]]}
        <Two />
      </p>,
    );
  });

  test('attributes: flags, words that are true or false, numbers, what is not set', () => {
    expectSame(
      <button
        type="button"
        className="a b"
        id={undefined}
        title={'"<&>\''}
        tabIndex={-1}
        hidden
        aria-hidden
        aria-expanded={false}
        data-open
        data-many={3}
        draggable={false}
        spellCheck
        lang="es"
      />,
    );
    expectSame(
      <details open={false}>
        <summary />
      </details>,
    );
  });

  test('players', () => {
    // biome-ignore lint/a11y/useMediaCaption: how it is written, not what it says
    expectSame(<audio controls preload="none" src="/a" aria-label="A" className="a" />);
    expectSame(
      <video controls playsInline preload="none" src="/v" poster={undefined} width={1280} height={720}>
        <track kind="captions" src="/c" srcLang="es" label="español" default />
      </video>,
    );
  });

  test('drawings', () => {
    expectSame(
      <svg viewBox="0 0 24 24" fill="none" aria-hidden focusable="false">
        <path d="M0 0" strokeWidth={1.75} strokeLinecap="round" fillRule="evenodd" strokeDasharray="2 1" />
        <use href="/icons.svg#x" />
      </svg>,
    );
  });

  test('fields with what they hold', () => {
    expectSame(
      <form method="get" action="#a" noValidate acceptCharset="utf-8">
        <label htmlFor="a">A</label>
        <input id="a" name="a" defaultValue={'"1"'} maxLength={3} readOnly required disabled={false} />
        <input type="checkbox" name="b" value={0} defaultChecked />
        <input type="radio" name="c" value="x" defaultChecked={false} autoComplete="off" />
        <textarea name="d" rows={3} defaultValue={'\n<dos>\nlíneas'} />
        <select name="e" defaultValue="2">
          <option value="">Elija</option>
          <optgroup label="Números">
            {[1, 2].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </optgroup>
        </select>
      </form>,
    );
  });

  test('HTML that was made safe before', () => {
    expectSame(<div dangerouslySetInnerHTML={{ __html: '<b>ya</b> &amp;' }} />);
    expectSame(<pre>{'\nuna línea'}</pre>);
  });

  test('widgets, header and index', () => {
    const languages = [
      { code: 'es', name: 'Español', href: '/', current: true },
      { code: 'en', name: 'English', href: '/en?a=1&b=2' },
    ];
    const outline = outlineOf([activity('a'), activity('b'), activity('c', { kind: 'quiz' })]);
    expectSame(
      <>
        <SiteHeader
          home={<a href="/">Faro</a>}
          nav={[<li key="1">1</li>]}
          labels={{ nav: 'Sitio', menu: 'Menú' }}
          tools={<LanguageSwitch label="Idioma" languages={languages} />}
          withExit
        />
        <CourseIndex
          course="x"
          outline={outline}
          progress={progressOf(outline, [], new Date())}
          locale="es"
          current="a"
        />
        <Disclosure summary={<Badge icon="clock">8 min</Badge>} open>
          <Markdown text={'Uno *dos*\n\n- tres'} />
        </Disclosure>
        <Button variant="quiet" icon="check" disabled>
          Sí
        </Button>
        <Input name="i" pattern="\d+" />
        <Textarea name="t" defaultValue="a&b" />
        <Select name="s" defaultValue="b">
          <option value="a">A</option>
          <option value="b">B</option>
        </Select>
      </>,
    );
  });

  test('whatever stands in texts and attributes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'<>&"\'/=! \n-abñé') });
    const attributes = fc.record(
      {
        title: text,
        className: text,
        href: text.map((one) => `/${one}`),
        'data-x': text,
        hidden: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const tree = fc.letrec<{ node: ReactNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc
          .tuple(
            fc.constantFrom('p', 'a', 'ul', 'textarea'),
            attributes,
            fc.array(tie('node'), { maxLength: 3 }),
          )
          .map(([tag, props, children]) =>
            tag === 'textarea'
              ? createElement(tag, { ...props, defaultValue: String(props.title) })
              : createElement(tag, props, ...children),
          ),
      ),
    })).node;
    fc.assert(fc.property(tree, (node) => expectSame(node)));
  });
});

describe('what needs React is not drawn', () => {
  const browserPart = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') });
  const awaited = async () => null;
  const parts: Record<string, ReactNode> = {
    'a component of the browser': createElement(browserPart),
    'a component that is waited for': createElement(awaited as unknown as () => null),
    'something that hears events': <button type="button" onClick={() => {}} />,
    'a form that an action takes': <form action={async () => {}} />,
    'a style, which the policy forbids': <p style={{ color: 'red' }} />,
    'an address that is a program': createElement('a', { href: ' java\nscript:alert(1)' }),
    'what is suspended': <Suspense />,
  };
  test.each(Object.entries(parts))('%s', (_, node) => {
    expect(() => drawHtml(<div>{node}</div>)).toThrow(NeedsReact);
  });
});
