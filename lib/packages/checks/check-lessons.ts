import { compileActivity } from '@/lib/authoring/compile-activity';
import { parseMarkdown, textOf } from '@/lib/authoring/parse-markdown';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import { readingEase } from '../measure';
import { compileOptionsOf, type Package } from '../package';

/** Words that a minute of a lesson may hold: reading, rereading, answering. */
const pace = { least: 55, most: 180 };
/** On the INFLESZ scale, from where a text is of normal difficulty. */
const leastEase = 55;

/** Lessons end with their sources, and are as long as their minutes say. */
export function checkLessons(course: Package): Problem[] {
  const problems: Problem[] = [];
  course.modules.forEach((module, i) => {
    module.activities.forEach(({ minutes, body }, j) => {
      if (body.kind !== 'lesson') return;
      const path = ['modules', i, 'activities', j, 'body', 'markdown'];
      const blocks = parseMarkdown(body.markdown).children;
      const at = blocks.findIndex((node) => node.type === 'containerDirective' && node.name === 'fuentes');
      if (at < 0)
        problems.push(problemsAt(path, module.ref === 'bienvenida' ? 'warning' : 'error')('sources-missing'));
      else {
        const line = blocks[at]!.position!.start.line;
        if (at !== blocks.length - 1)
          problems.push(problemsAt(path, 'warning')('sources-not-last', {}, line));
        if (textOf(blocks[at]!).trim() === '') problems.push(problemsAt(path)('sources-missing', {}, line));
      }
      const { compiled } = compileActivity(body, compileOptionsOf(course));
      const words = compiled.kind === 'lesson' ? compiled.words : 0;
      const budget = {
        words,
        least: Math.round(minutes * pace.least),
        most: Math.round(minutes * pace.most),
      };
      if (words < budget.least) problems.push(problemsAt(path, 'warning')('lesson-short', budget));
      if (words > budget.most) problems.push(problemsAt(path, 'warning')('lesson-long', budget));
      const ease = course.details.language === 'es' ? readingEase(blocks.map(textOf).join('\n')) : null;
      if (ease !== null && ease < leastEase)
        problems.push(
          problemsAt(path, 'warning')('lesson-hard', { ease: Math.round(ease), least: leastEase }),
        );
    });
  });
  return problems;
}
