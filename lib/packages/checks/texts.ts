import type { Holds } from '@/lib/authoring/check-markdown';
import type { Problem } from '@/lib/authoring/problem';
import type { ScenarioBody } from '@/lib/catalogue/input';
import type { SurveyBody } from '@/lib/catalogue/survey-input';
import { mediaOf, type Package, type PackageActivity } from '../package';

type Path = Problem['path'];

/** `words` are plain, without Markdown. */
export type Text = { path: Path; text: string; holds: Holds | 'words' };

const text = (holds: Text['holds'], value: string | undefined, ...path: Path): Text => ({
  holds,
  text: value ?? '',
  path,
});

/** Every text of a package that a learner reads, with its place. */
export function textsOf(course: Package): Text[] {
  return [...everyText(course)].filter((one) => one.text !== '');
}

function* everyText({
  details,
  modules,
  categories,
  glossary,
  countries,
  figures,
  files,
}: Package): Generator<Text> {
  for (const key of ['title', 'subtitle', 'audience', 'summary'] as const)
    yield text('words', details[key], 'details', key);
  yield text('text', details.description, 'details', 'description');
  for (const [i, objective] of details.objectives.entries())
    yield text('words', objective, 'details', 'objectives', i);

  for (const [i, module] of modules.entries()) {
    yield text('words', module.title, 'modules', i, 'title');
    yield text('words', module.summary, 'modules', i, 'summary');
    for (const [j, outcome] of module.outcomes.entries())
      yield text('words', outcome, 'modules', i, 'outcomes', j);
    for (const [j, activity] of module.activities.entries())
      yield* activityTexts(activity, ['modules', i, 'activities', j]);
  }
  for (const [i, { questions }] of categories.entries())
    for (const [j, { body }] of questions.entries())
      yield* questionTexts(body, ['categories', i, 'questions', j, 'body']);
  for (const [i, term] of glossary.entries())
    yield text('plain', term.definition, 'glossary', i, 'definition');
  for (const [i, card] of countries.entries())
    for (const [j, datum] of card.data.entries())
      yield text('words', datum.value, 'countries', i, 'data', j, 'value');
  for (const [i, figure] of figures.entries())
    yield text('plain', figure.alternative, 'figures', i, 'alternative');
  for (const [i, file] of files.entries())
    for (const media of mediaOf(file))
      if (media.mediaType === 'text/markdown') yield text('plain', media.text, 'files', i);
}

function* activityTexts({ title, body }: PackageActivity, at: Path): Generator<Text> {
  yield text('words', title, ...at, 'title');
  yield text('words', body.outcome, ...at, 'body', 'outcome');
  yield text('words', body.notice, ...at, 'body', 'notice');
  if (body.kind === 'lesson') yield text('lesson', body.markdown, ...at, 'body', 'markdown');
  else yield text('text', body.intro, ...at, 'body', 'intro');
  if (body.kind === 'quiz')
    for (const [i, band] of body.bands.entries())
      yield text('plain', band.text, ...at, 'body', 'bands', i, 'text');
  if (body.kind === 'plan')
    for (const [i, example] of body.examples.entries())
      yield text('words', example, ...at, 'body', 'examples', i);
  if (body.kind === 'survey') yield* surveyTexts(body, [...at, 'body', 'questions']);
  if (body.kind === 'scenario') yield* scenarioTexts(body, [...at, 'body']);
}

function* surveyTexts({ questions }: SurveyBody, at: Path): Generator<Text> {
  for (const [i, question] of questions.entries()) {
    yield text('words', question.text, ...at, i, 'text');
    yield text('words', question.hint, ...at, i, 'hint');
    if (question.kind === 'text') continue;
    const isScale = question.kind === 'scale';
    for (const end of isScale ? (['low', 'high'] as const) : [])
      yield text('words', isScale ? question[end] : '', ...at, i, end);
    const [name, list] = isScale ? ['rows', question.rows ?? []] : ['options', question.options];
    for (const [j, one] of list.entries()) yield text('words', one.text, ...at, i, name, j, 'text');
  }
}

function* scenarioTexts({ reflection, scenes }: ScenarioBody, at: Path): Generator<Text> {
  yield text('text', reflection, ...at, 'reflection');
  for (const [i, scene] of scenes.entries()) {
    const here = [...at, 'scenes', i];
    yield text('words', scene.title, ...here, 'title');
    yield text('text', scene.text, ...here, 'text');
    yield text('words', scene.decision, ...here, 'decision');
    for (const [j, choice] of (scene.choices ?? []).entries()) {
      yield text('words', choice.text, ...here, 'choices', j, 'text');
      yield text('text', choice.feedback, ...here, 'choices', j, 'feedback');
    }
  }
}

/** The fields of a question's body that hold Markdown, whatever its kind. */
const written = new Set(['prompt', 'text', 'feedback', 'true', 'false', 'hint', 'guidance', 'rubric']);

/** Every text of a question, whatever its kind. */
export function* questionTexts(value: unknown, path: Path): Generator<Text> {
  if (!value || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner !== 'string') yield* questionTexts(inner, here);
    else if (written.has(key)) yield text('plain', inner, ...here);
  }
}
