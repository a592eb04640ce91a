import type { Store } from '@/db/store';
import { publishedContent } from '@/lib/catalogue/published';
import { quizBody } from '@/lib/catalogue/quiz-input';
import { NotFound } from '@/lib/kernel/faults';

/** A published quiz with every setting; what versions from before a setting existed lack stands at its usual value. */
export async function publishedQuiz(store: Store, activityVersionId: string) {
  const { body, compiled } = await publishedContent(store, activityVersionId);
  if (body.kind !== 'quiz' || compiled.kind !== 'quiz') throw new NotFound();
  return { quiz: quizBody.parse(body), introHtml: compiled.introHtml };
}
