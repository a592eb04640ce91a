import type { Result, Score } from './compare';
import type { Weight } from './weigh';

export function quantile(values: number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** The page against another in the same round; the median of the rounds. */
export function ratio(page: Score, other: Score): number {
  return quantile(
    page.rates.map((rate, round) => rate / (other.rates[round] || 1)),
    0.5,
  );
}

const names = { page: '', a: ' (a) bare node:http', b: ' (b) static text' };

/** One line for each page and its two companions, as a Markdown table. */
export function table(
  results: Result[],
  statements: Map<string, string[]>,
  bytes: Map<string, number>,
): string {
  const lines = results.flatMap(({ name, scores }) =>
    (['page', 'a', 'b'] as const).map((kind) => {
      const score = scores[kind];
      const isPage = kind === 'page';
      return [
        isPage ? `**${name}**` : names[kind],
        isPage ? `${bytes.get(name)}` : '',
        quantile(score.rates, 0.5).toFixed(0),
        quantile(score.milliseconds, 0.5).toFixed(1),
        quantile(score.milliseconds, 0.99).toFixed(1),
        (score.cpu / score.requests).toFixed(2),
        isPage ? String(statements.get(name)?.length ?? '?') : '',
        isPage ? ratio(score, scores.a).toFixed(3) : '',
        isPage ? ratio(score, scores.b).toFixed(2) : '',
        isPage ? (scores.b.cpu / scores.b.requests / (score.cpu / score.requests)).toFixed(2) : '',
        score.failed > 0 ? String(score.failed) : '',
      ];
    }),
  );
  const head = [
    '',
    'bytes',
    'req/s',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'SQL',
    '÷ (a)',
    '÷ (b)',
    '÷ (b) by CPU',
    'failed',
  ];
  return alignRows([head, ...lines]);
}

/** Rows of cells as a Markdown table; the first is its head. */
export function alignRows([head, ...lines]: [string[], ...string[][]]): string {
  const all = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map(
      (line) =>
        `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`,
    )
    .join('\n');
}

export type Aim = { aim: string; measured: string; holds: boolean };

/** The aims, each with what was measured. */
export function judge(results: Result[], statements: Map<string, string[]>, lesson: Weight): Aim[] {
  const of = (name: string) => results.find((result) => result.name === name);
  const faster = (name: string, least: number): Aim[] => {
    const result = of(name);
    if (!result) return [];
    const value = ratio(result.scores.page, result.scores.b);
    return [{ aim: `${name} at least ${least} of (b)`, measured: value.toFixed(2), holds: value >= least }];
  };
  const fewer = (name: string, most: number): Aim[] => {
    const count = statements.get(name)?.length;
    if (count === undefined) return [];
    return [{ aim: `${name} with at most ${most} statements`, measured: `${count}`, holds: count <= most }];
  };
  const lighter = (aim: string, bytes: number, most: number): Aim => ({
    aim: `${aim} under ${most / 1000} KB`,
    measured: `${(bytes / 1000).toFixed(1)} KB`,
    holds: bytes < most,
  });
  return [
    ...faster('lesson', 0.6),
    ...fewer('lesson', 6),
    ...faster('verification', 0.7),
    ...fewer('verification', 2),
    lighter('HTML of the heaviest lesson, as it stands', lesson.html, 50_000),
    lighter('HTML of the heaviest lesson, gzip', lesson.htmlGzip, 50_000),
    lighter('first-load JavaScript of a lesson, gzip', lesson.gzip, 120_000),
    lighter('first-load JavaScript of a lesson, Brotli', lesson.brotli, 120_000),
  ];
}
