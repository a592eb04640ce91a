import type { Stock } from '@/lib/authoring/check-slots';
import type { CompileOptions } from '@/lib/authoring/compile-activity';
import { toMaterials } from '@/lib/authoring/materials';
import type {
  ActivityBody,
  CompletionRule,
  CountryCard,
  CourseDetails,
  Restriction,
} from '@/lib/catalogue/input';
import type { GlossaryTerm } from '@/lib/catalogue/load-glossary';
import { fileKind } from '@/lib/files/file-kinds';
import { pictureSize } from '@/lib/files/picture-size';

export type PackageActivity = {
  ref: string;
  title: string;
  minutes: number;
  completion: CompletionRule;
  restrictions: Restriction[];
  body: ActivityBody;
};
export type PackageModule = {
  ref: string;
  title: string;
  summary: string;
  minutes: number;
  outcomes: string[];
  activities: PackageActivity[];
};
export type PackageQuestion = {
  ref: string;
  kind: string;
  body: unknown;
  topic: string;
  source: string;
  tags: string[];
};
export type PackageCategory = { ref: string; title: string; questions: PackageQuestion[] };
/** A drawing, and the text that says the same. */
export type PackageFigure = { name: string; svg: string; alternative: string };
/** What lessons play or give out, as it is; `sha256` is its bytes' own. */
export type PackageFile = { name: string; bytes: Uint8Array; sha256: string };
/** Files stand in the order of their names. */
export const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
/** Instants in ISO 8601, UTC. The key is plain text on the way in and never comes out again. */
export type PackageEnrolment = {
  opensAt: string | null;
  closesAt: string | null;
  capacity: number | null;
  key: string | null;
};

/** A whole course outside of the database; the same whatever format it was read from. */
export type Package = {
  ref: string;
  details: CourseDetails;
  timeZone: string;
  enrolment: PackageEnrolment;
  modules: PackageModule[];
  categories: PackageCategory[];
  figures: PackageFigure[];
  glossary: GlossaryTerm[];
  countries: CountryCard[];
  files: PackageFile[];
};

export type PackageProblem = {
  file: string;
  line: number;
  message: string;
  reason: string;
  severity: 'error' | 'warning';
};

/** Where a value of a package was read: its file, and the line of the text's n-th line. */
export type Locate = (path: (string | number)[], textLine?: number) => { file: string; line: number };

/** What the quizzes of a package can draw from. */
export function stockOf({ categories }: Package): Stock {
  return {
    categories: categories.map(({ ref }) => ref),
    questions: categories.flatMap(({ ref: category, questions }) =>
      questions.map(({ ref, tags }) => ({ ref, category, tags })),
    ),
  };
}

/** A file as lessons take it; those of no kind that a course may bring are named by the checks. */
export function mediaOf({ name, bytes, sha256 }: PackageFile) {
  const known = fileKind(name);
  if (!known) return [];
  const { width, height } = (known.kind === 'picture' && pictureSize(bytes)) || { width: 0, height: 0 };
  const words = known.kind === 'transcript' ? Buffer.from(bytes).toString('utf8') : '';
  const text = known.kind === 'picture' ? `${width}x${height}` : words;
  return [{ name, sha256, mediaType: known.mediaType, size: bytes.length, text }];
}

/** How the texts of a package are compiled. */
export function compileOptionsOf(course: Package): CompileOptions {
  const questions = course.categories.flatMap((category) => category.questions);
  return {
    language: course.details.language,
    base: `/cursos/${course.ref}`,
    materials: toMaterials(questions, course.figures, course.countries, course.files.flatMap(mediaOf)),
  };
}
