import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compileActivity } from '@/lib/authoring/compile-activity';
import { toMaterials } from '@/lib/authoring/materials';
import type { ActivityBody, CountryCard } from '@/lib/catalogue/input';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><title>La ruta</title></svg>';
const card: CountryCard = {
  code: 'GT',
  name: 'Guatemala',
  reviewedAt: '2026-11-23',
  data: [{ topic: 'line', label: 'Línea', value: 'Por confirmar.', source: 'Ninguna', status: 'to-confirm' }],
};
const options = {
  language: 'es' as const,
  base: '/cursos/muelle',
  materials: toMaterials(
    [
      { ref: 'p-luz', kind: 'truefalse', body: { prompt: '¿Hay luz?', answer: true } },
      { ref: 'p-ensayo', kind: 'essay', body: { prompt: '¿Por qué?' } },
    ],
    [{ name: 'ruta', svg: drawing, alternative: 'Del mar al **muelle**.' }],
    [card],
  ),
};

function lesson(markdown: string) {
  const { compiled, problems } = compileActivity(
    { kind: 'lesson', outcome: '', notice: '', markdown },
    options,
  );
  if (compiled.kind !== 'lesson') throw new Error('not a lesson');
  const html = compiled.segments.map((segment) => (segment.type === 'html' ? segment.html : '')).join('');
  return { ...compiled, html, problems, reasons: problems.map(({ reason }) => reason) };
}

describe('a lesson', () => {
  test('becomes pieces of HTML with a question, a figure and countries between them', () => {
    const { segments, problems } = lesson(
      'Antes.\n\n::pregunta{id="p-luz"}\n\n::figura{nombre="ruta"}\n\nDespués.\n\n::paises{lista="GT HN"}',
    );
    expect(problems).toMatchObject([{ reason: 'country-unknown', details: { country: 'HN' } }]);
    expect(segments).toEqual([
      { type: 'html', html: '<p>Antes.</p>' },
      { type: 'question', ref: 'p-luz', kind: 'truefalse', body: { prompt: '¿Hay luz?', answer: true } },
      {
        type: 'figure',
        src: `/api/files/${createHash('sha256').update(drawing).digest('hex')}`,
        title: 'La ruta',
        alternativeHtml: '<p>Del mar al <strong>muelle</strong>.</p>',
      },
      { type: 'html', html: '<p>Después.</p>' },
      { type: 'countries', codes: ['GT', 'HN'], cards: [card] },
    ]);
  });

  test('D1: practises with no question that a person marks', () => {
    const { problems } = lesson('Antes.\n\n::pregunta{id="p-ensayo"}');
    expect(problems).toMatchObject([
      { reason: 'practice-by-person', line: 3, details: { question: 'p-ensayo' } },
    ]);
  });

  test('names its blocks in the language of the course unless the author did', () => {
    const { html } = lesson(':::hacer\n- Mirar\n:::\n\n:::practica{titulo="El mismo lunes"}\nTexto.\n:::');
    expect(html).toContain(
      '<section class="bloque bloque-hacer" aria-label="Qué hacer"><p class="bloque-titulo">Qué hacer</p>',
    );
    expect(html).toContain('<section class="bloque bloque-practica" aria-label="El mismo lunes">');
  });

  test('keeps a hard passage closed until it is opened', () => {
    expect(lesson(':::sensible{titulo="Un naufragio"}\nTexto.\n:::').html).toBe(
      '<details class="bloque bloque-sensible"><summary>Un naufragio</summary><p>Texto.</p></details>',
    );
  });

  test('gives every heading an id of its own and lists it', () => {
    const { headings, html } = lesson('## Qué es\n\n### Año y más\n\n## Qué es');
    expect(headings).toEqual([
      { id: 's-que-es', text: 'Qué es' },
      { id: 's-ano-y-mas', text: 'Año y más' },
      { id: 's-que-es-2', text: 'Qué es' },
    ]);
    expect(html).toContain('<h3 id="s-ano-y-mas">');
  });

  test('lets wide tables be moved by keyboard, under names of their own', () => {
    const table = '| A | B |\n|---|---|\n| 1 | 2 |';
    const { html } = lesson(`## Cuadro\n\n${table}\n\nY otro:\n\n${table}`);
    expect(html).toContain('<div class="tabla" tabindex="0" role="region" aria-label="Tabla: Cuadro">');
    expect(html).toContain('aria-label="Tabla: Cuadro 2"');
    expect(html).toContain('<th scope="col">A</th>');
  });

  test('links terms to the glossary of its course, and other sites without telling them where from', () => {
    const { html } = lesson('[faro](glosario:faro), [otro](https://example.org/a?b=1), [aquí](/cursos)');
    expect(html).toContain(
      '<a class="termino" href="/cursos/muelle/glosario#faro" data-term="faro">faro</a>',
    );
    expect(html).toContain('<a href="https://example.org/a?b=1" rel="noopener noreferrer">otro</a>');
    expect(html).toContain('<a href="/cursos">aquí</a>');
  });

  test('reads hours and other colons as plain text', () => {
    const text = 'A las 10:30, en ventanilla:dos, el 5:a y :negrita[x]{y=z}.';
    expect(lesson(text)).toMatchObject({ html: `<p>${text}</p>`, problems: [] });
  });

  test('counts its words without the sources', () => {
    expect(lesson('## Uno dos\n\nTres «cuatro» cinco.\n\n:::fuentes\n- Seis siete.\n:::').words).toBe(5);
  });

  test('tells of questions and figures that are not there, with their lines', () => {
    const { problems } = lesson('Uno.\n\n::pregunta{id="p-sol"}\n\n::figura{nombre="mapa"}');
    expect(problems.map(({ reason, line }) => [reason, line])).toEqual([
      ['question-unknown', 3],
      ['figure-unknown', 5],
    ]);
  });
});

describe('a scenario', () => {
  test('is compiled scene by scene, with the feedback of each choice', () => {
    const body: ActivityBody = {
      kind: 'scenario',
      outcome: '',
      notice: '',
      intro: 'Es **noche**.',
      start: 'a',
      reflection: '¿Y usted?',
      scenes: [
        {
          id: 'a',
          title: 'A',
          text: 'Uno.',
          decision: '¿Qué hace?',
          choices: [{ text: 'Ir', quality: 'protege', feedback: '*Bien*.', next: 'b' }],
        },
        { id: 'b', title: 'B', text: 'Fin.', ending: 'protege' },
      ],
    };
    expect(compileActivity(body, options)).toEqual({
      problems: [],
      compiled: {
        kind: 'scenario',
        introHtml: '<p>Es <strong>noche</strong>.</p>',
        reflectionHtml: '<p>¿Y usted?</p>',
        scenes: {
          a: { html: '<p>Uno.</p>', feedbackHtml: ['<p><em>Bien</em>.</p>'] },
          b: { html: '<p>Fin.</p>', feedbackHtml: [] },
        },
      },
    });
  });
});
