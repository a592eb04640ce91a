import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { enough } from '@/lib/surveys/input';

/** In plain words: what is kept of the answers, who sees what of them, and that they cannot be taken back. */
export function AnswerFate({ isRequired, isSent = false }: { isRequired: boolean; isSent?: boolean }) {
  const t = useTranslations('surveys.fate');
  const told = [
    t('anonymous'),
    t('seen', { enough }),
    t(isSent ? 'final' : 'once'),
    ...(isSent ? [] : [t(isRequired ? 'required' : 'optional')]),
  ];
  return (
    <section aria-labelledby="que-pasa" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="que-pasa" className="mb-3 flex items-center gap-2 text-lg">
        <Icon name="shield" className="size-6 text-sea" />
        {t('title')}
      </h2>
      <ul className="flex list-disc flex-col gap-1.5 ps-5">
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
