export type Term = { id: string; term: string; english: string; definition: string };

const patience = 6000;
const known = new Map<string, Promise<Term[]>>();

/** The terms of a course, asked for once a page; a failure is not kept. */
export function fetchTerms(address: string): Promise<Term[]> {
  const before = known.get(address);
  if (before) return before;
  const asked = fetch(address, { signal: AbortSignal.timeout(patience) })
    .then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return ((await response.json()) as { terms: Term[] }).terms;
    })
    .catch((error) => {
      known.delete(address);
      throw error;
    });
  known.set(address, asked);
  return asked;
}
