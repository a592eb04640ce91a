import { join } from 'node:path';
import { openStore } from '@/db/client';
import type { Context } from '@/lib/kernel/context';
import { importPackage } from '@/lib/packages/import-package';
import type { Package } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';
import { sentinels, small, withSentinels, workshop, workshopSentinels } from './sentinels';
import { regraded, withEssay } from './small-essay';
import { withSurvey } from './small-survey';

/** Run by the set-up as a program of its own: Playwright's loader does not take JSON, where the messages are. */
const read = (name: string) => readFolder(join(import.meta.dirname, '../fixtures/packages', name)).package;
const written = read('muelle');
const kinds = read('taller');
const course: Package = withSurvey({ ...written, enrolment: { ...written.enrolment, capacity: null } });
const onRequest = course.details.certificate && { ...course.details.certificate, issue: 'request' as const };
const { store, close } = openStore(process.env.E2E_DATABASE_URL ?? '', { max: 1 });
const ctx: Context = { store, actor: { kind: 'system' }, now: new Date(), site: '' };
for (const one of [
  { ...course, ref: small },
  withSentinels({ ...course, ref: sentinels }),
  withEssay(course),
  {
    ...course,
    ref: regraded,
    details: { ...course.details, title: 'El muelle recalificado', certificate: onRequest },
  },
  { ...kinds, ref: workshop },
  withSentinels({ ...kinds, ref: workshopSentinels }),
]) {
  const outcome = await importPackage(ctx, { package: one, publish: true });
  if (!outcome.ok && outcome.reason !== 'course-exists') throw new Error(JSON.stringify(outcome));
}
await close();
