import type { Values } from '@/questions/editor-form';
import type { QuizLabels } from './quiz-form';

/** Settings of a quiz line by line, so that two of them can be laid side by side. */
export function quizLines(values: Values, labels: QuizLabels): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        `${called(name, labels)}: ${value === 'on' ? labels.yes : said(name, value, labels)}`,
    )
    .join('\n');
}

/** What a field, a row or a list is called: for lists of what is wrong as well. */
export function called(name: string, labels: QuizLabels): string {
  const lines: Record<string, string> = labels.lines;
  const [first = '', second = '', third = ''] = name.split('.');
  const row = { slots: labels.row, bands: labels.band }[first];
  const sections: Record<string, string> = labels.sections;
  if (!second && sections[first] && !lines[first]) return sections[first];
  if (row) return [`${row} ${Number(second) + 1}`, ...(third ? [lines[third] ?? third] : [])].join(' · ');
  const moments: Record<string, string> = labels.moments;
  const parts: Record<string, string> = labels.parts;
  if (first === 'review') return `${moments[second]} · ${parts[third]}`;
  const conditions: Record<string, string> = labels.conditions;
  return first === 'completion' ? (conditions[second] ?? second) : (lines[name] ?? name);
}

/** What is chosen from a menu, in its words. */
function said(name: string, value: string, labels: QuizLabels): string {
  const menus: Record<string, Record<string, string>> = {
    navigation: labels.navigation,
    behaviour: labels.behaviour,
    grading: labels.grading,
  };
  const menu = name.endsWith('.key') ? (labels.keys as Record<string, string>) : menus[name];
  return menu?.[value] ?? value;
}
