import type { ActivityBody, CompiledBody, CourseDetails } from '@/lib/catalogue/input';
import { kindOf } from '@/questions';
import { checkMarkdown } from './check-markdown';
import { checkQuiz } from './check-quiz';
import { checkScenario } from './check-scenario';
import { checkSurvey } from './check-survey';
import { compileMedia } from './compile-media';
import { isMedia } from './directives';
import { findReferences } from './find-references';
import { labelsFor } from './labels';
import type { Materials } from './materials';
import { countWords, parseMarkdown, textOf } from './parse-markdown';
import { type Problem, problemsAt } from './problem';
import { openPage, renderHtml, renderMarkdown } from './render-markdown';

/** `base` is the course's address, `/cursos/{slug}`: links to the glossary begin with it. */
export type CompileOptions = { language: CourseDetails['language']; base: string; materials: Materials };
export type Compilation<Compiled = CompiledBody> = { compiled: Compiled; problems: Problem[] };

/** Source to what learners are shown. Safe whatever the problems; published only when there is none. */
export function compileActivity(body: ActivityBody, options: CompileOptions): Compilation {
  const text = textCompiler(options);
  if (body.kind === 'lesson') return compileLesson(body.markdown, options);
  if (body.kind === 'quiz' || body.kind === 'plan' || body.kind === 'survey') {
    const compiled = { kind: body.kind, introHtml: text.html(body.intro, ['intro']) };
    const own = body.kind === 'survey' ? checkSurvey(body) : body.kind === 'quiz' ? checkQuiz(body) : [];
    return { compiled, problems: [...text.problems, ...own] };
  }
  const compiled: CompiledBody = {
    kind: 'scenario',
    introHtml: text.html(body.intro, ['intro']),
    reflectionHtml: text.html(body.reflection, ['reflection']),
    scenes: Object.fromEntries(
      body.scenes.map((scene, i) => [
        scene.id,
        {
          html: text.html(scene.text, ['scenes', i, 'text']),
          feedbackHtml: (scene.choices ?? []).map((choice, j) =>
            text.html(choice.feedback, ['scenes', i, 'choices', j, 'feedback']),
          ),
        },
      ]),
    ),
  };
  return { compiled, problems: [...text.problems, ...checkScenario(body)] };
}

/** The description of a course page, or any other text without lines of its own. */
export function compileText(
  markdown: string,
  options: CompileOptions,
  path: Problem['path'],
): Compilation<string> {
  const text = textCompiler(options);
  return { compiled: text.html(markdown, path), problems: text.problems };
}

function compileLesson(markdown: string, { language, base, materials }: CompileOptions): Compilation {
  const tree = parseMarkdown(markdown);
  const page = openPage(labelsFor(language), base);
  const segments = renderMarkdown(tree, page, materials);
  const problems = checkMarkdown(tree, markdown, 'lesson', ['markdown']);
  for (const { to, id, line } of findReferences(tree)) {
    const isMissing =
      (to === 'question' && !materials.questions.has(id)) ||
      (to === 'figure' && !materials.figures.has(id)) ||
      // Until there are cards, lessons may already point at them.
      (to === 'country' && materials.countries.size > 0 && !materials.countries.has(id));
    if (isMissing) problems.push(problemsAt(['markdown'])(`${to}-unknown`, { [to]: id }, line));
    const question = to === 'question' ? materials.questions.get(id) : undefined;
    // Practice is answered on the spot, and by an address, which holds no essay.
    if (question && kindOf(question.kind).rubric)
      problems.push(problemsAt(['markdown'])('practice-by-person', { question: id }, line));
  }
  for (const node of tree.children) {
    if (node.type !== 'leafDirective' || !isMedia(node.name)) continue;
    for (const { reason, details } of compileMedia(node.name, node.attributes, materials).faults)
      problems.push(problemsAt(['markdown'])(reason, details, node.position?.start.line));
  }
  const told = tree.children.filter(
    (node) => !(node.type === 'containerDirective' && node.name === 'fuentes'),
  );
  const words = countWords(told.map(textOf).join('\n'));
  return { compiled: { kind: 'lesson', segments, headings: page.headings, words }, problems };
}

function textCompiler(options: CompileOptions) {
  const page = openPage(labelsFor(options.language), options.base);
  const problems: Problem[] = [];
  const html = (markdown: string, path: Problem['path']) => {
    const tree = parseMarkdown(markdown);
    problems.push(...checkMarkdown(tree, markdown, 'text', path));
    return renderHtml(tree, page);
  };
  return { html, problems };
}
