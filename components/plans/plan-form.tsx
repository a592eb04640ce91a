import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { planCells, planField } from '@/lib/activities/input';
import type { LoadedPlan } from '@/lib/activities/load-plan';
import { AreaField, Autosave, TextField } from './plan-parts-late';

type Props = {
  plan: LoadedPlan;
  hidden: { course: string; activity: string };
  savePlanAction: FormAction;
};

/** The rows to fill in. «Guardar» keeps what there is; with JavaScript it is kept on the way too. */
export function PlanForm({ plan, hidden, savePlanAction }: Props) {
  const t = useTranslations('activities.plan');
  const format = useFormatter();
  const { rows, savedAt, submittedAt } = plan;
  return (
    <ActionForm action={savePlanAction} hidden={hidden} className="flex flex-col gap-8">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
        <fieldset key={index} className="min-w-0 rounded-lg border border-line bg-surface p-5">
          <legend className="px-1.5 text-lg font-semibold text-sea">
            {t('row', { number: index + 1, total: rows.length })}
          </legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="sm:col-span-2">
              <AreaField
                name={planField(index, 'action')}
                label={t('action')}
                defaultValue={row.action}
                maxLength={planCells.action}
                rows={2}
              />
            </div>
            <TextField
              name={planField(index, 'person')}
              label={t('person')}
              hint={t('personHint')}
              defaultValue={row.person}
              maxLength={planCells.person}
              autoComplete="off"
            />
            <TextField
              name={planField(index, 'date')}
              label={t('date')}
              hint={t('dateHint')}
              defaultValue={row.date}
              maxLength={planCells.date}
              autoComplete="off"
            />
          </div>
        </fieldset>
      ))}
      <Autosave
        address={`/api/plans/${hidden.course}/${hidden.activity}`}
        labels={{
          idle: savedAt
            ? t('savedAt', { time: format.dateTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' }) })
            : t('notYetSaved'),
          saving: t('saving'),
          saved: t('savedAtTime'),
          offline: t('offline'),
          refused: t('refused'),
        }}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant={submittedAt ? 'primary' : 'secondary'} name="intent" value="save" size="lg">
          {t('save')}
        </SubmitButton>
        {!submittedAt && (
          <SubmitButton name="intent" value="submit" size="lg">
            {t('finish')}
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}
