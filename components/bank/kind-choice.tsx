import { useTranslations } from 'next-intl';
import { KindLabel } from './kind-label';

type Props = { kinds: string[]; addressOf: (kind: string) => string };

/** The kinds of question to choose from, each with a word on what it is for. */
export function KindChoice({ kinds, addressOf }: Props) {
  const t = useTranslations('admin.bank.fresh');
  return (
    <section aria-labelledby="clases">
      <h2 id="clases" className="mb-4 text-lg">
        {t('choose')}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {kinds.map((kind) => (
          <li
            key={kind}
            className="relative rounded-md border border-line bg-surface p-4 has-[a:hover]:border-sea"
          >
            <a href={addressOf(kind)} className="text-base font-semibold before:absolute before:inset-0">
              <KindLabel kind={kind} />
            </a>
            <p className="mt-1 text-ink-soft">{t(`hints.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
