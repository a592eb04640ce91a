import type { LoadedQuestion } from '@/lib/bank/load-question';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { bodyLines } from './body-lines';
import type { QuestionOutcome } from './question-form-state';
import { sayer } from './sayer';

type Written = { body: unknown; categoryId: string; topic: string; source: string; tags: string[] };

/** What two people wrote of one question, line by line, for whoever saved second. */
export function toldConflict(
  theirs: LoadedQuestion,
  mine: Written,
  at: string,
  locale: Locale,
): NonNullable<QuestionOutcome['conflict']> {
  const t = translator(locale, 'admin.bank');
  const lines = ({ body, categoryId, topic, source, tags }: Written) =>
    [
      ...bodyLines(body, sayer(locale)),
      `${t('say.category')}: ${theirs.categories.find(({ id }) => id === categoryId)?.title ?? ''}`,
      `${t('say.tags')}: ${tags.join(', ')}`,
      `${t('say.topic')}: ${topic}`,
      `${t('say.source')}: ${source}`,
    ].join('\n');
  return {
    told: t('editing.conflict', { by: theirs.versions[0]?.by ?? 'Faro', at }),
    state: theirs.state,
    theirs: lines(theirs.question as Written),
    mine: lines(mine),
  };
}
