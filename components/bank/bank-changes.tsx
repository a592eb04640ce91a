import { useTranslations } from 'next-intl';
import { Checkbox, Input, Select } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { queryOf } from '@/lib/bank/input';
import type { Bank } from '@/lib/bank/list-bank';

type Props = { bank: Bank; language: string };

/** What can be done with the questions that are ticked: buttons of the form around the list. */
export function BankChanges({ bank, language }: Props) {
  const t = useTranslations('admin.bank');
  const { filter, categories, tags, quizzes, questions, total } = bank;
  const query = new URLSearchParams(queryOf(filter)).toString();
  const isArchived = filter.estado === 'archivadas';
  const group = 'flex flex-wrap items-end gap-2';
  const button = (change: string, label: string) => (
    <SubmitButton name="change" value={change} size="sm" variant="secondary">
      {label}
    </SubmitButton>
  );
  return (
    <details className="group sticky bottom-0 z-10 -mx-1 mt-3 rounded-t-lg border border-line-strong bg-surface">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-4 py-2 font-semibold hover:text-sea [&::-webkit-details-marker]:hidden">
        <Icon name="edit" className="text-sea" />
        <span className="flex-1">{t('withTicked')}</span>
        <Icon name="chevron-up" className="size-5 text-sea group-open:rotate-180" />
      </summary>
      <div className="flex max-h-[60dvh] flex-wrap gap-x-8 gap-y-4 overflow-y-auto border-t border-line px-4 py-4">
        {total > questions.length && (
          <Checkbox className="basis-full" name="all" value={query} label={t('allFound', { count: total })} />
        )}
        <div className={group}>
          <label htmlFor="c-categoria" className="flex flex-col gap-1">
            {t('moveTo')}
            <Select id="c-categoria" name="categoryId" defaultValue="">
              <option value="">{t('chooseCategory')}</option>
              {categories.map(({ id, title, depth }) => (
                <option key={id} value={id} lang={language}>
                  {`${'\u00a0\u00a0'.repeat(depth)}${title}`}
                </option>
              ))}
            </Select>
          </label>
          {button('move', t('changes.move'))}
        </div>
        <div className={group}>
          <label htmlFor="c-etiqueta" className="flex flex-col gap-1">
            {t('tag')}
            <Input id="c-etiqueta" name="tag" maxLength={60} list="c-etiquetas" autoComplete="off" />
          </label>
          <datalist id="c-etiquetas">
            {tags.map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          {button('tag', t('changes.tag'))}
          {button('untag', t('changes.untag'))}
        </div>
        {quizzes.length > 0 && (
          <div className={group}>
            <label htmlFor="c-evaluacion" className="flex flex-col gap-1">
              {t('toQuiz')}
              <Select id="c-evaluacion" name="activityId" defaultValue="">
                <option value="">{t('chooseQuiz')}</option>
                {quizzes.map(({ id, title }) => (
                  <option key={id} value={id} lang={language}>
                    {title}
                  </option>
                ))}
              </Select>
            </label>
            {button('ask', t('changes.ask'))}
          </div>
        )}
        <div className={group}>
          {!isArchived && button('archive', t('changes.archive'))}
          {filter.estado && button('restore', t('changes.restore'))}
        </div>
      </div>
    </details>
  );
}
