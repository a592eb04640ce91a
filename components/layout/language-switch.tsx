import { Icon } from '@/components/ui/icon';

type Props = { label: string; languages: { code: string; name: string; href: string; current?: boolean }[] };

/** The same page in the other languages; each name in its own language. */
export function LanguageSwitch({ label, languages }: Props) {
  return (
    <nav aria-label={label} className="flex items-center gap-1 text-sm">
      <Icon name="globe" />
      <ul className="flex flex-wrap">
        {languages.map(({ code, name, href, current }) => (
          <li key={code}>
            <a
              href={href}
              lang={code}
              hrefLang={code}
              title={name}
              aria-label={name}
              className="idioma"
              {...(current && { 'aria-current': 'true' as const })}
            >
              {code}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
