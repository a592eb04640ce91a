import { findCertificate, updateCertificateFile } from '@/db/queries/certificates';
import { put, sha256Of } from '@/lib/files/put';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { renderCertificate } from './render-certificate';
import { signCertificate } from './sign-certificate';
import { ensureSigningKey } from './signer';
import { texts } from './texts';

export type Production = {
  certificateId: string;
  /** Opens the signing key. */
  passphrase: string;
  /** Runs in the transaction that gives the certificate its file, once: the place to write the letter. */
  afterwards?: (ctx: Context) => Promise<void>;
};

/**
 * The job `certificate.render`: afterwards the certificate has its signed file. Run twice, or by two workers at once,
 * it has one file and `afterwards` ran once; `produced` says whether this run was the one.
 */
export async function produceCertificate(ctx: Context, job: Production): Promise<{ produced: boolean }> {
  const certificate = found(await findCertificate(ctx.store, job.certificateId));
  if (certificate.fileSha256) return { produced: false };
  const { facts } = certificate;
  const key = await ensureSigningKey(ctx, job);
  const pdf = await renderCertificate(certificate);
  const bytes = await signCertificate({
    pdf,
    key,
    at: ctx.now,
    reason: texts[facts.language].subject(facts.courseTitle),
    location: new URL(facts.verifyBase).host,
  });
  const produced = await ctx.store.transaction(async (store) => {
    const file = { fileSha256: sha256Of(bytes), renderedAt: ctx.now };
    if (!(await updateCertificateFile(store, certificate.id, file))) return false;
    await put({ ...ctx, store }, { bytes, mediaType: 'application/pdf' });
    await job.afterwards?.({ ...ctx, store });
    return true;
  });
  return { produced };
}
