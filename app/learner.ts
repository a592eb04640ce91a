import 'server-only';
import { redirect } from 'next/navigation';
import type { Visitor } from '@/lib/accounts/resume-session';
import { href, type Path } from '@/lib/i18n/href';
import { isStaff } from '@/lib/kernel/permissions';
import { type Visit, visit } from './visit';

/** The signed-in visitor of a page, or on to signing in and back to this page afterwards. */
export async function demandVisitor(
  path: Path,
  params: Record<string, string> = {},
): Promise<Visit & { visitor: Visitor; isStaff: boolean }> {
  const asked = await visit();
  const { visitor, locale } = asked;
  if (!visitor) redirect(href(locale, '/entrar', {}, { volver: href(locale, path, params) }));
  return { ...asked, visitor, isStaff: isStaff(visitor) };
}
