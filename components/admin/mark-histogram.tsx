import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';

const width = 30;
const height = 100;

/** How the marks are spread, drawn, and as the table that says the same. */
export function MarkHistogram({ tenths }: { tenths: number[] }) {
  const t = useTranslations('admin.statistics');
  const most = Math.max(1, ...tenths);
  const range = (tenth: number) => t('range', { from: tenth * 10, to: tenth * 10 + 10 });
  return (
    <section aria-labelledby="reparto" className="grid gap-6 lg:grid-cols-2">
      <div>
        <h2 id="reparto" className="mb-3 text-lg">
          {t('spread')}
        </h2>
        <svg
          viewBox={`0 -14 ${10 * width} ${height + 30}`}
          aria-hidden="true"
          className="w-full max-w-xl rounded-md border border-line bg-surface p-3"
        >
          {tenths.map((count, tenth) => {
            const tall = (count / most) * height;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: tenths are their place
              <g key={tenth} transform={`translate(${tenth * width} 0)`}>
                <rect x="3" y={height - tall} width={width - 6} height={tall} className="fill-sea" />
                {count > 0 && (
                  <text
                    x={width / 2}
                    y={height - tall - 4}
                    textAnchor="middle"
                    className="fill-ink text-[9px]"
                  >
                    {count}
                  </text>
                )}
                <text x={width / 2} y={height + 12} textAnchor="middle" className="fill-ink-soft text-[8px]">
                  {tenth * 10}
                </text>
              </g>
            );
          })}
          <line x1="0" x2={10 * width} y1={height} y2={height} className="stroke-line-strong" />
        </svg>
      </div>
      <Table caption={t('spread')} hideCaption head={[t('mark'), t('attempts')]}>
        {tenths.map((count, tenth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tenths are their place
          <tr key={tenth}>
            <Th className="py-1">{range(tenth)}</Th>
            <Td className="py-1">{count}</Td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
