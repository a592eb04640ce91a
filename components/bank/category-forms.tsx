import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextField } from '@/components/ui/form-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { BankCategory } from '@/lib/bank/list-bank';

export type CategoryActions = { create: FormAction; change: FormAction; remove: FormAction };
type Props = {
  categories: BankCategory[];
  current: BankCategory | undefined;
  courseId: string;
  course: string;
  actions: CategoryActions;
};

/** New categories; and for the one that is open: its name, its place, and its end when it is empty. */
export function CategoryForms({ categories, current, courseId, course, actions }: Props) {
  const t = useTranslations('admin.bank.category');
  const places = (without: string[] = []) => [
    { value: '', label: t('top') },
    ...categories
      .filter(({ id }) => !without.includes(id))
      .map(({ id, title, depth }) => ({ value: id, label: `${'\u00a0\u00a0'.repeat(depth + 1)}${title}` })),
  ];
  const isEmpty = current && current.live + current.archived === 0 && current.under.length === 1;
  const row = 'grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]';
  return (
    <div className="mb-5 border-t border-line">
      <Disclosure summary={t('new')} name="categoria">
        <ActionForm action={actions.create} hidden={{ courseId, course }} className="max-w-4xl">
          <div className={row}>
            <TextField name="newTitle" label={t('title')} maxLength={160} required />
            <SelectField
              name="newParentId"
              label={t('under')}
              options={places()}
              defaultValue={current?.id ?? ''}
            />
            <SubmitButton icon="plus">{t('create')}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
      {current && (
        <Disclosure summary={t('change', { title: current.title })} name="categoria">
          <ActionForm
            action={actions.change}
            hidden={{ categoryId: current.id, course }}
            className="max-w-4xl"
          >
            <div className={row}>
              <TextField
                name="title"
                label={t('title')}
                defaultValue={current.title}
                maxLength={160}
                required
              />
              <SelectField
                name="parentId"
                label={t('under')}
                options={places(current.under)}
                defaultValue={current.parentId ?? ''}
              />
              <SubmitButton>{t('save')}</SubmitButton>
            </div>
          </ActionForm>
          {isEmpty ? (
            <ActionForm action={actions.remove} hidden={{ categoryId: current.id, course }} className="pt-2">
              <SubmitButton variant="danger" icon="trash" size="sm">
                {t('remove')}
              </SubmitButton>
            </ActionForm>
          ) : (
            <p className="text-ink-soft">
              {t('notEmpty', {
                live: current.live,
                archived: current.archived,
                under: current.under.length - 1,
              })}
            </p>
          )}
        </Disclosure>
      )}
    </div>
  );
}
