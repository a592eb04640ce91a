import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

type Props = {
  /** How the certificate sets the name: what `fitName` answers. Points on a line 640 wide. */
  fitted: { size: number; lines: string[] };
  /** Letters that the certificate cannot print. */
  missing?: string[];
};

const middle = 360;

/** The name as the certificate will show it: the same size, the same lines. */
export function NamePreview({ fitted: { size, lines }, missing = [] }: Props) {
  const t = useTranslations('certificates.preview');
  const step = size * 1.16;
  const first = 62 + size * 0.8;
  const rows = lines.map((line, index) => ({ line, y: first + step * index }));
  const rule = first + step * (lines.length - 1) + 22;
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="text-sm text-ink-soft">{t('caption')}</figcaption>
      <svg
        viewBox={`0 0 720 ${Math.ceil(rule + 30)}`}
        role="img"
        aria-label={lines.join(' ')}
        className="w-full rounded-md border border-line bg-surface"
      >
        <g textAnchor="middle" className="font-serif">
          <text x={middle} y="40" fontSize="14" fontStyle="italic" className="fill-ink-soft">
            {t('certifies')}
          </text>
          {rows.map(({ line, y }) => (
            <text key={y} x={middle} y={y} fontSize={size} fontWeight="600" className="fill-ink">
              {line}
            </text>
          ))}
        </g>
        <path d={`M210 ${rule}H510`} className="stroke-beam" />
      </svg>
      {missing.length > 0 && (
        <Notice tone="danger" title={t('missing')}>
          <p>{t('missingLetters', { letters: missing.join(' ') })}</p>
        </Notice>
      )}
    </figure>
  );
}
