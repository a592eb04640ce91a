import 'server-only';
import { isWithinLimit, limits } from '@/lib/accounts/limit';
import { verifyCertificate } from '@/lib/certificates/verify-certificate';
import { publicVisit, visitorAddress } from './visit';

/** The page's and the program's one way to a certificate: thirty looks a minute from an address. */
export async function verifyOnce(code: string) {
  const ctx = publicVisit();
  if (!(await isWithinLimit(ctx, limits.verify, await visitorAddress()))) return 'too-many' as const;
  return verifyCertificate(ctx, { code });
}
