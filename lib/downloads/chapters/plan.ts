import type { CompiledBody, OutlineActivity, PlanBody } from '@/lib/catalogue/input';
import type { Chapter, Told } from '../book';
import { element, readHtml } from '../markup';
import { activityId } from './module';
import { onlineLink, opening } from './opening';

/** The worksheet, with lines to write on by hand. */
export function planChapter(
  told: Told,
  activity: OutlineActivity,
  body: PlanBody,
  compiled: Extract<CompiledBody, { kind: 'plan' }>,
): Chapter {
  const { words } = told;
  const rows = Array.from({ length: body.rows }, (_, index) => index + 1);
  return {
    id: activityId(activity),
    title: activity.title,
    level: 2,
    body: [
      ...opening(told, activity),
      ...readHtml(compiled.introHtml),
      ...(body.examples.length > 0
        ? [
            element('h2', {}, words.planExamples),
            element(
              'ul',
              {},
              body.examples.map((example) => element('li', {}, example)),
            ),
          ]
        : []),
      element('p', { class: 'aviso' }, words.planNote),
      element(
        'table',
        { class: 'hoja' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            words.planColumns.map((name) => element('th', { scope: 'col' }, name)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map((row) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, String(row)),
              [1, 2, 3].map(() => element('td', {}, '\u00a0')),
            ),
          ),
        ),
      ),
      onlineLink(told, activity),
    ],
  };
}
