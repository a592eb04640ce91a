import { date, index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { SurveyAnswers } from '@/lib/surveys/input';
import { courses } from './catalogue';

/**
 * What someone answered to a survey. Nothing here may lead to a person: no enrolment, no sequence, no moment; ids are
 * random, and `countedOn` is the day on which several answers were counted together, null while they are too few.
 * That somebody has answered is noted in their activity state alone.
 */
export const surveyAnswers = pgTable(
  'survey_answers',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    activityId: uuid('activity_id').notNull(),
    answers: jsonb().$type<SurveyAnswers>().notNull(),
    countedOn: date('counted_on'),
  },
  (table) => [index('survey_answers_activity').on(table.activityId)],
);
