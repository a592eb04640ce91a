import { join } from 'node:path';
import { compileActivity, compileText } from '@/lib/authoring/compile-activity';
import { findIllustration } from '@/lib/authoring/find-illustration';
import { toMaterials } from '@/lib/authoring/materials';
import type { Outline } from '@/lib/catalogue/input';
import { readCover } from '@/lib/downloads/read-cover';
import type { Published, Source } from '@/lib/downloads/source';
import { sha256Of } from '@/lib/files/put';
import { mediaOf, type Package } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';
import { muelle } from '@/tests/lib/packages/folder';

/** The example course, fresh each time. */
export const exampleCourse = (): Package => readFolder(muelle).package;
/** The course that Faro brings. */
export const ownCourse = (): Package =>
  readFolder(join(import.meta.dirname, '../../../content/trata-consular')).package;

/** A course as it would be published, without a database. */
export function sourceOf(course: Package, change: Partial<Source> = {}): Source {
  const { details, ref, figures } = course;
  const materials = toMaterials(
    course.categories.flatMap(({ questions }) => questions),
    figures,
    course.countries,
    course.files.flatMap(mediaOf),
  );
  const options = { language: details.language, base: `/cursos/${ref}`, materials };
  const contents = new Map<string, Published>();
  const outline: Outline = {
    details,
    descriptionHtml: compileText(details.description, options, []).compiled,
    modules: course.modules.map(({ activities, ...module }) => ({
      ...module,
      id: module.ref,
      illustration: findIllustration(materials, module.ref),
      activities: activities.map(({ body, ...activity }) => {
        const { title } = activity;
        contents.set(activity.ref, { title, body, compiled: compileActivity(body, options).compiled });
        return {
          ...activity,
          id: activity.ref,
          versionId: activity.ref,
          kind: body.kind,
          outcome: body.outcome,
          notice: body.notice,
          passMark: body.kind === 'quiz' ? body.passMark : null,
        };
      }),
    })),
  };
  return {
    slug: ref,
    versionId: '6f1f0c5e-2c39-4a52-8a0e-0d4e3b9d8a11',
    edition: 3,
    publishedAt: new Date('2027-03-01T05:30:00Z'),
    timeZone: course.timeZone,
    site: 'https://faro.test',
    outline,
    module: null,
    withheld: [],
    contents,
    glossary: course.glossary,
    pictures: new Map(figures.map(({ svg }) => [`/api/files/${sha256Of(Buffer.from(svg))}`, svg])),
    cover: readCover(details.cover),
    ...change,
  };
}
