import type { CountryCard } from '@/lib/catalogue/input';

type Words = { verified: string; toConfirm: string; source: string; reviewed: (day: string) => string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const looks = {
  verified: 'border-ok/30 bg-ok-tint text-ok',
  'to-confirm': 'border-warn/30 bg-warn-tint text-warn',
};

/**
 * The data of a card as safe HTML for a `dl`, with badges as `Badge` draws them. Text and not elements: seven
 * countries as elements weigh half as much again (166 kB against 104), and this page has to open on a telephone.
 */
export function countryData({ data, reviewedAt }: CountryCard, words: Words): string {
  const badge = (status: keyof typeof looks) =>
    `<span class="insignia ${looks[status]}"><svg class="size-4" aria-hidden="true"><use href="#ficha-${status}"/></svg>` +
    `${safe(status === 'verified' ? words.verified : words.toConfirm)}</span>`;
  return data
    .map(
      ({ label, value, source, status, ...datum }) =>
        `<div><dt>${safe(label)} ${badge(status)}</dt><dd>${safe(value)}</dd>` +
        `<dd>${safe(`${words.source} ${source}. ${words.reviewed(datum.reviewedAt ?? reviewedAt)}`)}</dd></div>`,
    )
    .join('');
}
