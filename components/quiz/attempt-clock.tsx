import { useTranslations } from 'next-intl';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { Clock } from './clock';
import { useInstants } from './use-instants';

type Props = { attempt: Pick<ShownAttempt, 'deadlineAt'>; now: Date; timeZone: string; form: string };

/** When a sitting ends and how much time is left; nothing where there is no limit. */
export function AttemptClock({ attempt: { deadlineAt }, now, timeZone, form }: Props) {
  const t = useTranslations('quiz.clock');
  const instants = useInstants(timeZone);
  if (!deadlineAt) return null;
  const isSoon = deadlineAt.getTime() - now.getTime() < 12 * 3_600_000;
  return (
    <Clock
      deadline={deadlineAt.getTime()}
      now={now.getTime()}
      form={form}
      labels={{
        ends: t('ends', { at: isSoon ? instants.timeInZone(deadlineAt) : instants.long(deadlineAt) }),
        hours: [t('hour'), t('hours')],
        minutes: [t('minute'), t('minutes')],
        seconds: [t('second'), t('seconds')],
        and: t('and'),
        left: t('left'),
        up: t('up'),
      }}
    />
  );
}
