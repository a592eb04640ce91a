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

/** How the texts of a package are compiled. */
export function compileOptionsOf(course: Package): CompileOptions {
  const questions = course.categories.flatMap((category) => category.questions);
  return {
    language: course.details.language,
    base: `/cursos/${course.ref}`,
    materials: toMaterials(questions, course.figures, course.countries),
  };
}
