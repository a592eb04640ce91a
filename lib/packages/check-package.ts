import { describeProblem, type Problem } from '@/lib/authoring/problem';
import { checkActivities } from './checks/check-activities';
import { checkFigures } from './checks/check-figures';
import { checkFiles } from './checks/check-files';
import { checkIds } from './checks/check-ids';
import { checkLanguage } from './checks/check-language';
import { checkLessons } from './checks/check-lessons';
import { checkMinutes } from './checks/check-minutes';
import { checkQuestions } from './checks/check-questions';
import { checkReferences } from './checks/check-references';
import { checkScenarios } from './checks/check-scenarios';
import { checkSources } from './checks/check-sources';
import { checkTerms } from './checks/check-terms';
import type { Locate, Package, PackageProblem } from './package';

const checks = [
  checkIds,
  checkActivities,
  checkReferences,
  checkLessons,
  checkSources,
  checkTerms,
  checkMinutes,
  checkQuestions,
  checkScenarios,
  checkFigures,
  checkFiles,
  checkLanguage,
];

/** Everything that would keep a package from being a good course, in the order of its files. */
export function checkPackage(course: Package, locate: Locate = byPath): PackageProblem[] {
  return checks
    .flatMap((check) => check(course))
    .map((problem) => place(problem, course, locate))
    .sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line);
}

function place(problem: Problem, course: Package, locate: Locate): PackageProblem {
  const { reason, severity } = problem;
  const message = describeProblem(problem, course.details.language);
  return { ...locate(problem.path, problem.line), message, reason, severity };
}

/** For packages that were not read from files: the path inside the package stands for the file. */
const byPath: Locate = (path, textLine = 1) => ({ file: path.join('.'), line: textLine });
