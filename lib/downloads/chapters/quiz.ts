import type { CompiledBody, OutlineActivity } from '@/lib/catalogue/input';
import { decimalInWords, texts } from '@/lib/certificates/texts';
import type { Chapter, Told } from '../book';
import { element, readHtml } from '../markup';
import { activityId } from './module';
import { onlineLink, opening } from './opening';

/** That there is a quiz, and where. Its questions are answered online and are never in a file. */
export function quizChapter(
  told: Told,
  activity: OutlineActivity,
  compiled: Extract<CompiledBody, { kind: 'quiz' }>,
): Chapter {
  const { words, source } = told;
  const { passMark } = activity;
  const percent = decimalInWords(passMark ?? 0, texts[source.outline.details.language]);
  return {
    id: activityId(activity),
    title: activity.title,
    level: 2,
    body: [
      ...opening(told, activity),
      ...readHtml(compiled.introHtml),
      ...(passMark ? [element('p', {}, words.passMark(percent))] : []),
      element('p', { class: 'aviso' }, words.quizNote),
      onlineLink(told, activity),
    ],
  };
}

/** An activity that can only be done online. */
export function onlineChapter(told: Told, activity: OutlineActivity): Chapter {
  return {
    id: activityId(activity),
    title: activity.title,
    level: 2,
    body: [
      ...opening(told, activity),
      element('p', { class: 'aviso' }, told.words.onlineOnly),
      onlineLink(told, activity),
    ],
  };
}
