import type { CompiledBody, OutlineActivity, ScenarioBody } from '@/lib/catalogue/input';
import { seededRandom, shuffled } from '@/lib/kernel/shuffle';
import type { Chapter, Told } from '../book';
import { type Content, type Element, element, readHtml } from '../markup';
import { activityId } from './module';
import { onlineLink, opening } from './opening';

type Compiled = Extract<CompiledBody, { kind: 'scenario' }>;
type Scene = ScenarioBody['scenes'][number];
type Choice = NonNullable<Scene['choices']>[number];
type Story = { told: Told; compiled: Compiled; numbers: Map<string, number> };

const letters = 'abcdefghijklmnopqrstuvwxyz';
const sceneId = (scene: string) => `e-${scene}`;
const consequenceId = (scene: string, place: number) => `e-${scene}-${letters[place]}`;

/** In the order of the first reading, whatever order the author wrote them in. */
function inOrder({ scenes, start }: ScenarioBody): Scene[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const order = new Set<string>([start]);
  for (const id of order) for (const { next } of byId.get(id)?.choices ?? []) order.add(next);
  return [...order].flatMap((id) => byId.get(id) ?? []);
}

/** In an order of this scene's own: so that no place means «the right one». */
const offered = (scene: Scene): { choice: Choice; index: number }[] =>
  shuffled(
    (scene.choices ?? []).map((choice, index) => ({ choice, index })),
    seededRandom(scene.id),
  );

/** A story to be read by jumping: scenes first, what each decision causes apart from them. */
export function scenarioChapter(
  told: Told,
  activity: OutlineActivity,
  body: ScenarioBody,
  compiled: Compiled,
): Chapter {
  const { words } = told;
  const scenes = inOrder(body);
  const numbers = new Map(scenes.map(({ id }, index) => [id, index + 1]));
  const story = { told, compiled, numbers };
  return {
    id: activityId(activity),
    title: activity.title,
    level: 2,
    body: [
      ...opening(told, activity),
      ...readHtml(compiled.introHtml),
      element('p', { class: 'aviso' }, words.scenarioNote),
      element('p', {}, step(sceneId(body.start), words.begin)),
      onlineLink(told, activity),
      ...scenes.map((scene) => sceneSection(story, scene)),
      ...(compiled.reflectionHtml
        ? [element('h2', { id: 'reflexion' }, words.reflection), ...readHtml(compiled.reflectionHtml)]
        : []),
      element('h2', { id: 'consecuencias', class: 'aparte' }, words.consequences),
      ...scenes.flatMap((scene) => consequences(story, scene)),
    ],
  };
}

const step = (to: string, text: Content | Content[]) => element('a', { href: `#${to}`, class: 'paso' }, text);

function sceneSection({ told: { words }, compiled, numbers }: Story, scene: Scene): Element {
  const number = numbers.get(scene.id)!;
  return element(
    'section',
    { class: 'escena', id: sceneId(scene.id) },
    element('h2', {}, `${words.scene(number)}. ${scene.title}`),
    scene.ending && element('p', { class: 'tipo' }, words.ending[scene.ending]),
    readHtml(compiled.scenes[scene.id]?.html ?? ''),
    scene.decision && element('p', { class: 'decision' }, element('strong', {}, scene.decision)),
    scene.choices &&
      element(
        'ol',
        { class: 'opciones' },
        offered(scene).map(({ choice }, place) =>
          element('li', {}, step(consequenceId(scene.id, place), choice.text)),
        ),
      ),
    scene.ending && compiled.reflectionHtml && element('p', {}, step('reflexion', words.reflection)),
  );
}

function consequences({ told: { words }, compiled, numbers }: Story, scene: Scene): Element[] {
  return offered(scene).map(({ choice, index }, place) => {
    const next = numbers.get(choice.next)!;
    return element(
      'section',
      { class: 'consecuencia', id: consequenceId(scene.id, place) },
      element('h3', {}, words.consequence(numbers.get(scene.id)!, letters[place]!)),
      element('p', {}, `${words.chosen} `, element('em', {}, choice.text)),
      element('p', { class: `calidad ${choice.quality}` }, words.quality[choice.quality]),
      readHtml(compiled.scenes[scene.id]?.feedbackHtml[index] ?? ''),
      element('p', { class: 'salto' }, step(sceneId(choice.next), words.goOn(next))),
    );
  });
}
