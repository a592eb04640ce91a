import { listPublishedCountryFiles } from '@/db/queries/catalogue';
import type { Context } from '@/lib/kernel/context';
import { readCards } from './country-files';
import type { CountryCard } from './input';

/** The cards of all published courses with nothing but their lines to call; of one country the card reviewed last. */
export async function listHelpLines(ctx: Context): Promise<CountryCard[]> {
  const byCode = new Map<string, CountryCard>();
  for (const card of readCards(await listPublishedCountryFiles(ctx.store))) {
    const data = card.data.filter(({ topic }) => topic === 'line');
    const before = byCode.get(card.code);
    if (data.length > 0 && (!before || before.reviewedAt < card.reviewedAt))
      byCode.set(card.code, { ...card, data });
  }
  return [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name, 'es'));
}
