/** A form's fields as they were sent, or are to be. */
export type Pairs = [name: string, value: string][];

/**
 * What the server has not acknowledged yet of one screen: `sent` went out and may have arrived, `latest` is what
 * stands in the form. `hasLeft`: the form itself was sent, so a page after it proves that it arrived.
 */
export type Unsent = { sent: Pairs | null; latest: Pairs; hasLeft: boolean };

const prefix = 'faro:respuestas:';
const keyOf = (attempt: string, page: number) => `${prefix}${attempt}:${page}`;

/*
 * In the tab's own storage: it outlives a reload and a restart of the server, and is gone with the tab, since many
 * share a computer. Where storage is forbidden or full there is none.
 */

export function readUnsent(attempt: string, page: number): Unsent | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(attempt, page)) ?? 'null');
  } catch {
    return null;
  }
}

export function writeUnsent(attempt: string, page: number, unsent: Unsent | null): void {
  try {
    if (unsent) sessionStorage.setItem(keyOf(attempt, page), JSON.stringify(unsent));
    else sessionStorage.removeItem(keyOf(attempt, page));
  } catch {}
}

/** The other screens of this attempt on which something is unsent. What other attempts left behind is thrown away. */
export function listUnsentPages(attempt: string): number[] {
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) if (!key.startsWith(`${prefix}${attempt}:`)) sessionStorage.removeItem(key);
    return keys.flatMap((key) => {
      const page = Number(key.slice(`${prefix}${attempt}:`.length));
      return key.startsWith(`${prefix}${attempt}:`) && page > 0 ? [page] : [];
    });
  } catch {
    return [];
  }
}
