import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { AreaField, SelectField, TextField } from '@/components/ui/form-field';
import { Markdown } from '@/components/ui/markdown';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { criterionField } from '@/lib/marking/input';
import type { AnswerToMark } from '@/lib/marking/load-answer';

type Props = { action: FormAction; answer: AnswerToMark; course: string; language: string };

const levels = ['0', '25', '50', '75', '100'];

/** The rubric, and the mark: by criteria, or in one number, with a word for the learner. */
export function MarkForm({ action, answer, course, language }: Props) {
  const t = useTranslations('admin.marking');
  const format = useFormatter();
  const { rubric, stepId, fraction, event, comment } = answer;
  const isMarked = event === 'mark' && fraction !== null;
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5">
      {isMarked && (
        <Notice live={false} title={t('marked', { percent: percent(fraction) })}>
          <p>{t('markedText')}</p>
        </Notice>
      )}
      {rubric.text && (
        <section>
          <h2 className="mb-2 text-lg">{t('rubric')}</h2>
          <div lang={language}>
            <Markdown text={rubric.text} />
          </div>
        </section>
      )}
      <ActionForm
        action={action}
        hidden={{ answer: answer.id, step: stepId, course }}
        className="flex flex-col gap-5"
      >
        {rubric.criteria.map(({ id, text }) => (
          <SelectField
            key={id}
            name={criterionField(id)}
            label={
              <span lang={language}>
                <Markdown text={text} inline />
              </span>
            }
            options={[
              { value: '', label: t('notJudged') },
              ...levels.map((level) => ({ value: level, label: t('level', { level }) })),
            ]}
          />
        ))}
        <TextField
          name="percent"
          label={t('percent')}
          hint={rubric.criteria.length > 0 ? t('percentOrCriteria') : t('percentHint')}
          inputMode="decimal"
          maxLength={6}
          defaultValue={isMarked ? String(Math.round(fraction * 1000) / 10) : ''}
          className="max-w-32"
        />
        <AreaField
          name="comment"
          label={t('comment')}
          hint={t('commentHint')}
          defaultValue={comment}
          maxLength={5000}
          rows={6}
        />
        <SubmitButton className="self-start">{t('submit')}</SubmitButton>
      </ActionForm>
    </div>
  );
}
