import type { Holds } from '@/lib/authoring/check-markdown';
import type { Problem } from '@/lib/authoring/problem';
import type { Package } from '../package';

export type Text = { path: Problem['path']; text: string; holds: Holds | 'words' };

/** Every text of a package that a learner reads, with its place. `words` are plain, without Markdown. */
export function textsOf({ details, modules, categories, glossary, countries, figures }: Package): Text[] {
  const texts: Text[] = [];
  const add = (holds: Text['holds'], text: string | undefined, ...path: Problem['path']) => {
    if (text) texts.push({ path, text, holds });
  };
  for (const key of ['title', 'subtitle', 'audience', 'summary'] as const) add('words', details[key], 'details', key);
  add('text', details.description, 'details', 'description');
  details.objectives.forEach((text, i) => add('words', text, 'details', 'objectives', i));

  modules.forEach((module, i) => {
    add('words', module.title, 'modules', i, 'title');
    add('words', module.summary, 'modules', i, 'summary');
    module.outcomes.forEach((text, j) => add('words', text, 'modules', i, 'outcomes', j));
    module.activities.forEach(({ title, body }, j) => {
      const at = ['modules', i, 'activities', j];
      add('words', title, ...at, 'title');
      add('words', body.outcome, ...at, 'body', 'outcome');
      add('words', body.notice, ...at, 'body', 'notice');
      if (body.kind === 'lesson') add('lesson', body.markdown, ...at, 'body', 'markdown');
      if (body.kind !== 'lesson') add('text', body.intro, ...at, 'body', 'intro');
      if (body.kind !== 'scenario') return;
      add('text', body.reflection, ...at, 'body', 'reflection');
      body.scenes.forEach((scene, k) => {
        const here = [...at, 'body', 'scenes', k];
        add('words', scene.title, ...here, 'title');
        add('text', scene.text, ...here, 'text');
        add('words', scene.decision, ...here, 'decision');
        scene.choices?.forEach((choice, l) => {
          add('words', choice.text, ...here, 'choices', l, 'text');
          add('text', choice.feedback, ...here, 'choices', l, 'feedback');
        });
      });
    });
  });
  categories.forEach((category, i) =>
    category.questions.forEach(({ body }, j) =>
      eachText(body, ['categories', i, 'questions', j, 'body'], (text, path) => add('plain', text, ...path)),
    ),
  );
  glossary.forEach((term, i) => add('plain', term.definition, 'glossary', i, 'definition'));
  countries.forEach((card, i) =>
    card.data.forEach((datum, j) => add('words', datum.value, 'countries', i, 'data', j, 'value')),
  );
  figures.forEach((figure, i) => add('plain', figure.alternative, 'figures', i, 'alternative'));
  return texts;
}

const written = new Set(['prompt', 'text', 'feedback', 'true', 'false', 'hint']);

function eachText(value: unknown, path: Problem['path'], tell: (text: string, path: Problem['path']) => void) {
  if (Array.isArray(value)) value.forEach((inner, i) => eachText(inner, [...path, i], tell));
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (typeof inner !== 'string') eachText(inner, [...path, key], tell);
      else if (written.has(key)) tell(inner, [...path, key]);
}
