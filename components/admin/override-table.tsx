import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table, Td, Th } from '@/components/ui/table';
import type { Overrides } from '@/lib/marking/list-overrides';

type Props = {
  action: FormAction;
  overrides: Overrides;
  zone: string;
  place: { course: string; activity: string };
};

/** Who was granted what in this quiz, why, by whom and when; each can be taken back. */
export function OverrideTable({ action, overrides, zone, place }: Props) {
  const t = useTranslations('admin.overrides');
  const format = useFormatter();
  const date = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return (
    <Table caption={t('caption')} head={[t('person'), t('what'), t('reason'), t('who'), t('withdraw')]}>
      {overrides.map(({ id, givenNames, surnames, email, by, updatedAt, reason, ...granted }) => (
        <tr key={id}>
          <Th>
            {`${givenNames} ${surnames}`.trim()}
            <span className="block font-normal text-ink-soft break-all">{email}</span>
          </Th>
          <Td>
            <ul>
              {granted.extraMinutes > 0 && <li>{t('minutes', { minutes: granted.extraMinutes })}</li>}
              {granted.extraAttempts > 0 && <li>{t('attempts', { attempts: granted.extraAttempts })}</li>}
              {granted.opensAt && <li>{t('opens', { at: date(granted.opensAt) })}</li>}
              {granted.closesAt && <li>{t('closes', { at: date(granted.closesAt) })}</li>}
            </ul>
          </Td>
          <Td className="min-w-48 whitespace-pre-line">{reason}</Td>
          <Td>
            {by}
            <span className="block text-ink-soft">{date(updatedAt)}</span>
          </Td>
          <Td>
            <ActionForm action={action} hidden={{ ...place, override: id }}>
              <SubmitButton variant="quiet">{t('withdraw')}</SubmitButton>
            </ActionForm>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
