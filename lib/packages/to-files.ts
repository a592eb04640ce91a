import { stringify } from 'yaml';
import { quizBody } from '@/lib/catalogue/quiz-input';
import { fromCompletion } from './disk';
import type { Package, PackageActivity } from './package';

/** What most quizzes do not speak of, at its usual value. */
const seldom: Record<string, unknown> = Object.fromEntries(
  Object.entries(quizBody.parse({ kind: 'quiz', passMark: 0, slots: [{ draw: 1, tag: '-' }] })).filter(
    ([name]) =>
      /^(attemptsPerDay|navigation|behaviour|timeLimitMinutes|graceSeconds|opensAt|closesAt|penalty|review|bands)$/.test(
        name,
      ),
  ),
);

/** A package as the files of its folder, path → text or bytes. Reading them gives the same package; writing that, the same files. */
export function toFiles(course: Package): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const folders = course.modules.map((module, i) => `${i}-${module.ref}`);
  const { minimumMark, certificate, ...details } = course.details;
  files.set(
    'curso.yaml',
    yaml({
      id: course.ref,
      ...details,
      timeZone: course.timeZone,
      enrolment: course.enrolment,
      completion: { minimumMark },
      certificate,
      modules: folders,
    }),
  );
  course.modules.forEach((module, i) => {
    const folder = `modulos/${folders[i]}`;
    const names = module.activities.map(
      ({ ref, body }, j) => `${i}-${j + 1}-${ref}.${body.kind === 'lesson' ? 'md' : 'yaml'}`,
    );
    const { ref, activities, ...rest } = module;
    files.set(`${folder}/modulo.yaml`, yaml({ id: ref, ...rest, activities: names }));
    for (const [j, activity] of activities.entries())
      files.set(`${folder}/${names[j]}`, activityText(activity));
  });
  // Files are read in the order of their names: a number keeps another order of the categories.
  const width = String(course.categories.length).length;
  const isSorted = course.categories.every(({ ref }, i) => i === 0 || course.categories[i - 1]!.ref < ref);
  course.categories.forEach(({ ref, title, questions }, i) => {
    const name = isSorted ? ref : `${String(i + 1).padStart(width, '0')}-${ref}`;
    files.set(
      `preguntas/${name}.yaml`,
      yaml({
        id: ref,
        title,
        questions: questions.map(({ ref, kind, topic, source, tags, body }) =>
          lean({ id: ref, topic, source, tags, kind, body }, { topic: '', source: '', tags: [] }),
        ),
      }),
    );
  });
  for (const { name, svg, alternative } of course.figures) {
    files.set(`figuras/${name}.svg`, `${svg}\n`);
    if (alternative) files.set(`figuras/${name}.md`, `${alternative}\n`);
  }
  if (course.glossary.length > 0)
    files.set('glosario.yaml', yaml(course.glossary.map((term) => lean(term, { english: '' }))));
  for (const card of course.countries) files.set(`paises/${card.code}.yaml`, yaml(card));
  for (const { name, bytes } of course.files) files.set(`archivos/${name}`, bytes);
  return files;
}

function activityText({ ref, title, minutes, completion, restrictions, body }: PackageActivity): string {
  const { kind, outcome, notice, ...content } = body;
  const frame = lean(
    { id: ref, title, minutes, outcome, ...fromCompletion(completion), restrictions, notice },
    { outcome: '', notice: '', restrictions: [] },
  );
  if ('markdown' in content) return `---\n${yaml(frame)}---\n\n${content.markdown}\n`;
  return yaml({ kind, ...frame, ...lean(content, kind === 'quiz' ? seldom : {}) });
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, defaultKeyType: 'PLAIN' });
}

/** Without the fields that say nothing. */
function lean<Value extends object>(
  value: Value,
  silent: Partial<Record<keyof Value, unknown>>,
): Partial<Value> {
  const says = ([key, inner]: [string, unknown]) =>
    !(key in silent) || JSON.stringify(inner) !== JSON.stringify(silent[key as keyof Value]);
  return Object.fromEntries(Object.entries(value).filter(says)) as Partial<Value>;
}
