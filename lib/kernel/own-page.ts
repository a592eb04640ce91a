/** Whether a page of our own sent this: a browser says so itself, and what says nothing is not believed. */
export function isFromOwnPage(sent: { get(name: string): string | null }): boolean {
  const origin = sent.get('origin');
  const host = sent.get('x-forwarded-host') ?? sent.get('host');
  const site = sent.get('sec-fetch-site');
  const isOwn = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  return isOwn && (site === null || site === 'same-origin');
}
