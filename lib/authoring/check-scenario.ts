import type { ScenarioBody } from '@/lib/catalogue/input';
import { type Problem, problemsAt } from './problem';

/** Every scene can be reached, every scene leads to an ending, and nothing points nowhere. */
export function checkScenario(body: ScenarioBody): Problem[] {
  const problems: Problem[] = [];
  const at = (path: Problem['path'], reason: string, details = {}) =>
    problems.push(problemsAt(path)(reason, details));
  const ids = new Map<string, number>();

  body.scenes.forEach((scene, i) => {
    if (ids.has(scene.id)) at(['scenes', i, 'id'], 'scene-twice', { scene: scene.id });
    else ids.set(scene.id, i);
  });
  if (!ids.has(body.start)) at(['start'], 'scenario-start', { scene: body.start });

  body.scenes.forEach((scene, i) => {
    const choices = scene.choices ?? [];
    if (choices.length === 0 && !scene.ending) at(['scenes', i], 'scene-dead-end', { scene: scene.id });
    if (choices.length > 0 && scene.ending) at(['scenes', i, 'ending'], 'scene-both', { scene: scene.id });
    if (choices.length > 0 && !scene.decision)
      at(['scenes', i], 'scene-without-decision', { scene: scene.id });
    choices.forEach((choice, j) => {
      if (!ids.has(choice.next))
        at(['scenes', i, 'choices', j, 'next'], 'scene-unknown', { scene: choice.next });
    });
  });

  const reached = reach([body.start], (id) => nextOf(body, ids, id));
  const before = (id: string) =>
    body.scenes
      .filter((scene) => scene.choices?.some((choice) => choice.next === id))
      .map((scene) => scene.id);
  const endings = body.scenes.filter((scene) => scene.ending).map((scene) => scene.id);
  const canEnd = reach(endings, before);
  if (endings.length === 0) at([], 'scenario-without-ending');
  body.scenes.forEach((scene, i) => {
    if (ids.has(body.start) && !reached.has(scene.id))
      at(['scenes', i], 'scene-unreachable', { scene: scene.id });
    if (endings.length > 0 && !canEnd.has(scene.id) && scene.choices?.length)
      at(['scenes', i], 'scene-no-way-out', { scene: scene.id });
  });
  return problems;
}

function nextOf(body: ScenarioBody, ids: Map<string, number>, id: string): string[] {
  const index = ids.get(id);
  return index === undefined ? [] : (body.scenes[index]!.choices ?? []).map((choice) => choice.next);
}

function reach(from: string[], next: (id: string) => string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const one of next(id)) seen.add(one);
  return seen;
}
