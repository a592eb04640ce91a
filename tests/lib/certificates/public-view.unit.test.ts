import { expect, test } from 'vitest';
import { linkedInAddress } from '@/lib/certificates/linkedin';
import { publicView, statusOf } from '@/lib/certificates/public-view';
import { code, facts, now } from './sample';

const early = new Date('2026-01-01T00:00:00Z');
const late = new Date('2027-01-01T00:00:00Z');
const none = { revokedAt: null, replacedById: null, expiresAt: null };

test.each([
  ['valid', none],
  ['valid', { ...none, expiresAt: late }],
  ['expired', { ...none, expiresAt: early }],
  ['expired', { ...none, expiresAt: now }],
  ['replaced', { ...none, replacedById: 'x' }],
  ['replaced', { ...none, replacedById: 'x', expiresAt: early }],
  ['revoked', { ...none, revokedAt: early }],
  ['revoked', { ...none, revokedAt: early, replacedById: 'x', expiresAt: early }],
] as const)('is %s: %j', (status, row) => {
  expect(statusOf(row, now)).toBe(status);
});

test('shows the public facts and nothing else', () => {
  const secret = 'SECRET';
  const row = {
    id: secret,
    code,
    userId: secret,
    courseId: secret,
    enrolmentId: secret,
    edition: 1,
    facts: { ...facts, signatories: [{ name: 'Ana', role: 'Directora', email: secret }] },
    issuedAt: now,
    expiresAt: null,
    revokedAt: now,
    revokedPublicReason: 'Error en el nombre',
    revokedPrivateNote: secret,
    replacedById: secret,
    replacedAt: null,
    replacedByCode: null,
    fileSha256: 'f00',
    renderedAt: now,
  };
  const view = publicView(row, now);
  expect(JSON.stringify(view)).not.toContain(secret);
  expect(Object.keys(view).sort()).toEqual(
    (
      'certificateTitle code completedOn courseSubtitle courseTitle courseVersion expiresAt holderName hours issuedOn issuer ' +
      'language level mark publicReason replacedAt replacedByCode revokedAt sha256 signatories status timeZone'
    ).split(' '),
  );
});

test('fills the form of LinkedIn', () => {
  const address = linkedInAddress({
    name: 'Curso & más',
    organisation: 'Faro',
    issuedOn: '2026-03-09',
    url: 'https://faro.example/verificar/A',
    code: 'A',
  });
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Curso & más',
    organizationName: 'Faro',
    issueYear: '2026',
    issueMonth: '3',
    certUrl: 'https://faro.example/verificar/A',
    certId: 'A',
  });
});
