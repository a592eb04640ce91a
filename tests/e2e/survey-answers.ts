import { all } from '@/tests/lib/surveys/sample';
import { database } from './person';
import { opinion } from './small-survey';
import type { Visitor } from './visitor';

export const sendSurvey = (visitor: Visitor, slug: string) =>
  visitor.submit(`/aprender/${slug}/${opinion}`, 'name="s-utilidad"', Object.entries(all));

/** Answers of so many others, counted. */
export async function countAnswers(slug: string, times = 6): Promise<void> {
  const answers = {
    utilidad: '4',
    'confianza--antes': '2',
    'confianza--ahora': '5',
    largo: 'bien',
    fallas: ['lento'],
    comentario: 'Me gustó la historia.\nMuy clara.',
  };
  for (let count = 0; count < times; count++)
    await database`
      insert into survey_answers (course_id, activity_id, answers, counted_on)
      select course_id, id, ${database.json(answers)}, '2027-01-31' from activities
      where ref = ${opinion} and course_id = (select id from courses where slug = ${slug})`;
}
