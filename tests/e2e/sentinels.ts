import type { Package } from '@/lib/packages/package';
import { feedbackMark, plantQuestion } from './planted-question';

/** A course of one lesson, one scenario and one quiz, so that a journey is short; and its twin full of sentinels. */
export const small = 'muelle';
export const sentinels = 'centinelas';

/** A course of one quiz with the kinds of question that the other has not; and its twin. */
export const workshop = 'taller';
export const workshopSentinels = 'taller-vigilado';

/** The same course, with a sentinel wherever a question or a decision holds what is not to be seen beforehand. */
export function withSentinels(course: Package): Package {
  return {
    ...course,
    details: { ...course.details, title: `${course.details.title} vigilado` },
    categories: course.categories.map((category) => ({
      ...category,
      questions: category.questions.map((question) => ({ ...question, body: plantQuestion(question) })),
    })),
    modules: course.modules.map((module) => ({
      ...module,
      activities: module.activities.map((activity) => ({ ...activity, body: plantDecisions(activity.body) })),
    })),
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
