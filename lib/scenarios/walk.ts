import type { ScenarioBody } from '@/lib/catalogue/input';

export type Scene = ScenarioBody['scenes'][number];
export type Choice = NonNullable<Scene['choices']>[number];

/** Follows a path from the start: what was chosen in each scene, and the scene where it leads. */
export function walk(body: ScenarioBody, steps: { scene: string; choice: number }[]) {
  const scenes = new Map(body.scenes.map((scene) => [scene.id, scene]));
  const sceneAt = (id: string): Scene => {
    const scene = scenes.get(id);
    if (!scene) throw new Error(`The scenario has no scene "${id}".`);
    return scene;
  };
  let current = sceneAt(body.start);
  const taken = steps.map((step) => {
    const scene = current;
    const choice = scene.choices?.[step.choice];
    if (scene.id !== step.scene || !choice)
      throw new Error(`The path does not fit its scenario at "${step.scene}".`);
    current = sceneAt(choice.next);
    return { scene, choice, index: step.choice };
  });
  return { current, taken, sceneAt };
}
