import { randomUUID } from 'node:crypto';
import type { Store } from '@/db/store';
import type { CertificateFacts } from '@/lib/certificates/input';
import type { Issue } from '@/lib/certificates/issue-certificate';
import type { Actor, Context, StaffRole } from '@/lib/kernel/context';

export const passphrase = 'a passphrase for tests only';
export const now = new Date('2026-11-23T15:00:00Z');

export const facts: CertificateFacts = {
  template: 'faro-1',
  language: 'es',
  holderName: 'María Fernanda Güell Ñáñez',
  courseTitle: 'Detección y atención consular de la trata de personas',
  courseSubtitle: 'Curso de autoaprendizaje para personal consular',
  courseVersion: 3,
  certificateTitle: 'Certificado de aprovechamiento',
  issuer: 'Faro',
  level: 'Básico',
  hours: 20,
  mark: 92.5,
  completedOn: '2026-11-21',
  issuedOn: '2026-11-23',
  timeZone: 'America/Costa_Rica',
  signatories: [
    { name: 'Ana Lucía Rodríguez Quesada', role: 'Coordinadora académica' },
    { name: 'Jorge Ixchop Tzunún', role: 'Dirección general de asuntos consulares' },
  ],
  verifyBase: 'https://faro.example/verificar/',
};

/** A code with the right check symbol. */
export const code = 'ABCDEFGHJKMNPQR7';

export const system: Actor = { kind: 'system' };
export const guest: Actor = { kind: 'guest' };
export function person(staff: Record<string, StaffRole> = {}, userId: string = randomUUID()): Actor {
  return { kind: 'person', userId, sessionId: 's', isAdmin: false, staff };
}

export const context = (store: Store, actor: Actor = system, at = now): Context => ({
  store,
  actor,
  now: at,
  site: 'https://faro.example',
});

export const issue = (change: Partial<CertificateFacts> = {}): Issue => ({
  enrolmentId: randomUUID(),
  userId: randomUUID(),
  courseId: randomUUID(),
  edition: 1,
  facts: { ...facts, ...change },
});
