import { expect, test } from 'vitest';
import { CertificateBox } from '@/components/certificates/certificate-box';
import type { OwnCertificate } from '@/lib/certificates/find-own-certificate';
import { publicView } from '@/lib/certificates/public-view';
import { code, facts, now } from '@/tests/lib/certificates/sample';
import { draw, text } from '@/tests/questions/drawn';

const row = {
  id: 'id',
  code,
  userId: 'u',
  courseId: 'c',
  enrolmentId: 'e',
  edition: 1,
  facts,
  issuedAt: now,
  expiresAt: null,
  revokedAt: null,
  revokedPublicReason: null,
  revokedPrivateNote: 'Nota privada',
  replacedById: null,
  replacedAt: null,
  replacedByCode: null,
  fileSha256: 'a1',
  renderedAt: now,
};
const own = (
  change: Partial<typeof row> | object = {},
  replacesCode: string | null = null,
): OwnCertificate => ({
  ...publicView({ ...row, ...change }, now),
  replacesCode,
});
const box = (
  certificate: OwnCertificate | null,
  { isComplete = true, isNameConfirmed = true, isOnRequest = false } = {},
) =>
  draw(
    <CertificateBox
      certificate={certificate}
      course="curso"
      locale="es"
      name="María Güell"
      fitted={{ size: 20, lines: ['María Güell'] }}
      isNameConfirmed={isNameConfirmed}
      isComplete={isComplete}
      isOnRequest={isOnRequest}
      confirmNameAction={async (state) => state}
      requestCertificateAction={async (state) => state}
    />,
  );

test('E9: says that it is being issued only while there is none', () => {
  expect(text(box(null))).toContain('El certificado se está emitiendo.');
  expect(text(box(own()))).not.toContain('se está emitiendo');
  expect(text(box(own()))).toContain('Su certificado está emitido.');
  expect(box(own())).toContain('href="/api/certificates/ABCD-EFGH-JKMN-PQR7"');
});

test('E1: on request, there is a button once the name is confirmed and the course complete, until it is issued', () => {
  const button = 'Solicitar mi certificado';
  expect(text(box(null, { isOnRequest: true }))).toContain(button);
  expect(text(box(null, { isOnRequest: true, isComplete: false }))).toContain('Cuando complete el curso');
  for (const before of [{ isComplete: false }, { isNameConfirmed: false }])
    expect(text(box(null, { isOnRequest: true, ...before }))).not.toContain(button);
  expect(text(box(null))).not.toContain(button);
  expect(text(box(own(), { isOnRequest: true }))).not.toContain(button);
});

test('E10: revoked, it says when and why, and neither that it stands nor that it is on its way', () => {
  const html = box(own({ revokedAt: now, revokedPublicReason: 'Se emitió por error' }));
  expect(text(html)).toContain('Revocado el 23 de noviembre de 2026');
  expect(text(html)).toContain('Motivo: Se emitió por error');
  expect(text(html)).not.toMatch(/emitiendo|está emitido|Nota privada|Descargar/);
  expect(html).toContain('href="/verificar/ABCD-EFGH-JKMN-PQR7"');
});

test('E10: in place of another, it leads to that one too', () => {
  const html = box(own({}, 'WXYZ-EFGH-JKMN-PQR7'));
  expect(text(html)).toContain('Reemplaza al certificado WXYZ-EFGH-JKMN-PQR7 , que ya no se usa.');
  expect(html).toContain('href="/verificar/WXYZ-EFGH-JKMN-PQR7"');
});

test('E10: expired, it says since when', () => {
  expect(text(box(own({ expiresAt: now })))).toContain('Venció el 23 de noviembre de 2026');
});
