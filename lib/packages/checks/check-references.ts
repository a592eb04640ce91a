import { checkMarkdown } from '@/lib/authoring/check-markdown';
import { illustrationName } from '@/lib/authoring/find-illustration';
import { findReferences } from '@/lib/authoring/find-references';
import { parseMarkdown } from '@/lib/authoring/parse-markdown';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import { isDrawnFrom } from '@/lib/catalogue/drawn-from';
import type { Package } from '../package';
import { textsOf } from './texts';

/** Terms and countries that texts point at are there, figures and files are used, and practice gives no key away. */
export function checkReferences(course: Package): Problem[] {
  const problems: Problem[] = [];
  const known = {
    country: new Set(course.countries.map(({ code }) => code)),
    term: new Set(course.glossary.map(({ id }) => id)),
  };
  const graded = gradedQuestions(course);
  const usedFigures = new Set(course.modules.map(({ ref }) => illustrationName(ref)));

  const usedFiles = new Set<string>();

  for (const { text, path, holds } of textsOf(course)) {
    if (holds === 'words') continue;
    const tree = parseMarkdown(text);
    if (holds === 'plain') problems.push(...checkMarkdown(tree, text, 'plain', path));
    for (const { to, id, line } of findReferences(tree)) {
      if (to === 'term' || to === 'country') {
        // Where there are cards, compiling says which one is missing.
        if (known[to].has(id) || (to === 'country' && known.country.size > 0)) continue;
        // Until there is a glossary, and country cards, lessons may already point at them.
        const severity = known[to].size === 0 ? 'warning' : 'error';
        problems.push(problemsAt(path, severity)(`${to}-unknown`, { [to]: id }, line));
      }
      if (to === 'question' && graded.has(id))
        problems.push(problemsAt(path)('question-is-graded', { question: id }, line));
      if (to === 'figure') usedFigures.add(id);
      if (to === 'file') usedFiles.add(id);
    }
  }
  course.figures.forEach(({ name }, i) => {
    if (!usedFigures.has(name))
      problems.push(problemsAt(['figures', i], 'warning')('figure-unused', { figure: name }));
  });
  course.files.forEach(({ name }, i) => {
    if (!usedFiles.has(name))
      problems.push(problemsAt(['files', i], 'warning')('file-unused', { file: name }));
  });
  return problems;
}

/** Questions that some quiz may ask. */
function gradedQuestions(course: Package): Set<string> {
  const graded = new Set<string>();
  for (const { body } of course.modules.flatMap((module) => module.activities)) {
    if (body.kind !== 'quiz') continue;
    for (const slot of body.slots) {
      if ('question' in slot) graded.add(slot.question);
      else
        for (const { ref, questions } of course.categories)
          for (const question of questions)
            if (isDrawnFrom(slot, ref, question.tags)) graded.add(question.ref);
    }
  }
  return graded;
}
