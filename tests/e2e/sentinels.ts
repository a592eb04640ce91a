import type { Package, PackageQuestion } from '@/lib/packages/package';

/** A course of one lesson, one scenario and one quiz, so that a journey is short; and its twin full of sentinels. */
export const small = 'muelle';
export const sentinels = 'centinelas';

/** Stands in what tells the key: ids, and explanations of what is right. Never seen before a quiz is passed. */
export const keyMark = 'zqclave';
/** Stands in explanations of answers and decisions: seen once that answer was given. */
export const feedbackMark = 'zqrespuesta';

type Body = {
  options?: { id: string; correct?: boolean; feedback?: string }[];
  key?: Record<string, string>;
  feedback?: string | Record<string, string>;
};

/** The same course, with a sentinel wherever a question or a decision holds what is not to be seen beforehand. */
export function withSentinels(course: Package): Package {
  return {
    ...course,
    details: { ...course.details, title: 'El muelle vigilado' },
    categories: course.categories.map((category) => ({
      ...category,
      questions: category.questions.map((question) => ({ ...question, body: plant(question) })),
    })),
    modules: course.modules.map((module) => ({
      ...module,
      activities: module.activities.map((activity) => ({ ...activity, body: plantDecisions(activity.body) })),
    })),
  };
}

function plant({ ref, kind, body: written }: PackageQuestion): Body {
  const body = written as Body;
  const named = (id: string, isKey = false) => `${isKey ? keyMark : feedbackMark}-${ref}-${id}`;
  const keys = Object.values(body.key ?? {});
  const isKey = (option: { id: string; correct?: boolean }) =>
    option.correct === true || keys.includes(option.id);
  const renamed = new Map(body.options?.map((option) => [option.id, named(option.id, isKey(option))]));
  return {
    ...body,
    ...(body.options && {
      options: body.options.map((option) => ({
        ...option,
        id: renamed.get(option.id)!,
        ...(kind === 'choice' && {
          feedback: `${isKey(option) ? keyMark : feedbackMark} ${ref} ${option.feedback}`,
        }),
      })),
    }),
    ...(body.key && {
      key: Object.fromEntries(Object.entries(body.key).map(([stem, option]) => [stem, renamed.get(option)!])),
    }),
    ...(typeof body.feedback === 'string' && { feedback: `${keyMark} ${ref} ${body.feedback}` }),
    ...(typeof body.feedback === 'object' && {
      feedback: Object.fromEntries(
        Object.entries(body.feedback).map(([side, text]) => [side, `${feedbackMark} ${ref} ${text}`]),
      ),
    }),
  };
}

function plantDecisions(body: Package['modules'][number]['activities'][number]['body']) {
  if (body.kind !== 'scenario') return body;
  const scenes = body.scenes.map((scene) => ({
    ...scene,
    ...(scene.choices && {
      choices: scene.choices.map((choice, place) => ({
        ...choice,
        feedback: `${feedbackMark}-${scene.id}-${place} ${choice.feedback}`,
      })),
    }),
  }));
  return { ...body, scenes };
}
