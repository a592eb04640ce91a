import { listBank } from '@/db/queries/bank';
import { listQuestionsNamed } from '@/db/queries/questions';
import { folded } from '@/lib/catalogue/list-courses';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import { kindOf } from '@/questions';
import { shortened } from './list-bank';

export type NamedQuestion = { ref: string; summary: string };

const most = 20;

/** The first questions of a course's bank in which all these words occur; none without a word. */
export async function findQuestions(
  ctx: Context,
  { courseId, words }: { courseId: string; words: string },
): Promise<NamedQuestion[]> {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const wanted = folded(words).split(/\s+/).filter(Boolean).slice(0, 8);
  if (wanted.length === 0) return [];
  const selection = { courseId, words: wanted, categoryIds: null, kind: null, tag: null, isArchived: false };
  const range = { limit: most, offset: 0, order: 'place' as const };
  return named(await listBank(ctx.store, { ...selection, asked: null }, range));
}

/** What the questions with these refs are called; those that the bank does not have are left out. */
export async function listNamed(ctx: Context, courseId: string, refs: string[]): Promise<NamedQuestion[]> {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  return refs.length === 0 ? [] : named(await listQuestionsNamed(ctx.store, courseId, refs));
}

const named = (rows: { ref: string; kind: string; body: unknown }[]): NamedQuestion[] =>
  rows.map(({ ref, kind, body }) => ({ ref, summary: shortened(kindOf(kind).summarise(body)) }));
