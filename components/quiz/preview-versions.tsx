import { useTranslations } from 'next-intl';

type Props = { current: 'draft' | 'published'; draft: string; published: string | null; mixed: string };

/** Which version is looked at, and the way to another draw; `published` is null before the first. */
export function PreviewVersions({ current, draft, published, mixed }: Props) {
  const t = useTranslations('admin.quizPreview');
  const versions = [
    { name: 'draft' as const, address: draft },
    ...(published ? [{ name: 'published' as const, address: published }] : []),
  ];
  return (
    <nav aria-label={t('versions.label')} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="font-semibold">{t('versions.label')}:</span>
      {versions.map(({ name, address }) => (
        <a
          key={name}
          href={address}
          aria-current={name === current ? 'true' : undefined}
          className={name === current ? 'font-semibold text-ink no-underline' : undefined}
        >
          {t(`versions.${name}`)}
        </a>
      ))}
      <a href={mixed} className="ms-auto">
        {t('mix')}
      </a>
    </nav>
  );
}
