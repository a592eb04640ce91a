import { randomUUID } from 'node:crypto';
import {
  type Certificate,
  findCertificate,
  lockCertificate,
  updateCertificateReplaced,
} from '@/db/queries/certificates';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { dateInZone } from './date-in-zone';
import { missingGlyphs } from './fonts';
import type { Replacement } from './input';
import { issueCertificate } from './issue-certificate';

const refuse = refusals('certificates');

/**
 * Afterwards there is a new certificate with the corrected name, issued today, and the old one names it. Asked twice
 * for the same name, there is one. A revoked or otherwise replaced certificate is refused.
 */
export async function replaceCertificate(ctx: Context, input: Replacement): Promise<Result<{ id: string }>> {
  const old = found(await lockCertificate(ctx.store, input.certificateId));
  demandInCourse(ctx.actor, 'certificates.manage', old.courseId);
  const holderName = input.holderName.normalize('NFC').trim();
  const letters = missingGlyphs(holderName);
  if (letters.length > 0) {
    return refuse('unprintable', { field: 'holderName', details: { letters: letters.join(' ') } });
  }
  if (old.revokedAt) return refuse('already-revoked');
  if (old.replacedById) {
    const successor = found(await findCertificate(ctx.store, old.replacedById));
    return successor.facts.holderName === holderName
      ? done({ id: successor.id })
      : refuse('already-replaced');
  }
  return done({ id: await putInPlace(ctx, old, holderName, input.reason) });
}

/** The old row steps back first: only one live certificate of a person, course and edition can be. */
async function putInPlace(
  ctx: Context,
  old: Certificate,
  holderName: string,
  reason: string,
): Promise<string> {
  const id = randomUUID();
  await updateCertificateReplaced(ctx.store, old.id, { replacedById: id, replacedAt: ctx.now });
  const { userId, courseId, enrolmentId, edition, expiresAt } = old;
  const facts = { ...old.facts, holderName, issuedOn: dateInZone(ctx.now, old.facts.timeZone) };
  await issueCertificate(ctx, { id, userId, courseId, enrolmentId, edition, expiresAt, facts });
  await record(ctx, {
    action: 'certificate.replaced',
    courseId,
    subject: old.id,
    details: { replacedById: id, reason },
  });
  return id;
}
