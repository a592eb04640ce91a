import 'server-only';
import { isWithinLimit, limits } from '@/lib/accounts/limit';
import { verifyCertificate } from '@/lib/certificates/verify-certificate';
import { publicVisit, visitorAddress } from './visit';

/**
 * The page's and the program's one way to a certificate: thirty looks a minute from an address. When codes are guessed
 * from many addresses at once, the log raises the alarm; it names no code.
 */
export async function verifyOnce(code: string) {
  const ctx = publicVisit();
  if (!(await isWithinLimit(ctx, limits.verify, await visitorAddress()))) return 'too-many' as const;
  const certificate = await verifyCertificate(ctx, { code });
  if (!certificate && !(await isWithinLimit(ctx, limits.unknownCodes, 'everyone'))) {
    const { tries, minutes } = limits.unknownCodes;
    console.warn(`ALARM: more than ${tries} unknown certificate codes were asked for in ${minutes} minutes.`);
  }
  return certificate;
}
