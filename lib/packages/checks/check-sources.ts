import { parseMarkdown, textOf } from '@/lib/authoring/parse-markdown';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';
import { questionTexts } from './texts';

const citation = /\bart(?:[íi]culos?|s?\.)\s+(\d+(?:[.\d]*(?:\s[a-z]\))?(?:,|\s[yae])?\s?\d*)*)/giu;
const quantity = /\d[\d.,]*\s%|\d[\d.,]*\smill(?:ones|ón)\b|\b\d{1,3}(?:\.\d{3})+\b/gu;
const year = /\b(?:19|20)\d\d\b/;

/** What is cited stands among the sources: each article by its number, and each quantity beside a dated source. */
export function checkSources(course: Package): Problem[] {
  const inLessons = course.modules.flatMap((module, i) =>
    module.activities.flatMap(({ body }, j) => {
      if (body.kind !== 'lesson') return [];
      const path = ['modules', i, 'activities', j, 'body', 'markdown'];
      const blocks = parseMarkdown(body.markdown).children;
      const isSources = (node: (typeof blocks)[number]) =>
        node.type === 'containerDirective' && node.name === 'fuentes';
      const sources = blocks.filter(isSources).map(textOf).join('\n');
      return blocks
        .filter((node) => !isSources(node))
        .flatMap((node) => unsourced(textOf(node), sources, path, node.position?.start.line));
    }),
  );
  const inQuestions = course.categories.flatMap((category, i) =>
    category.questions.flatMap(({ source, body }, j) => {
      const path = ['categories', i, 'questions', j];
      return [...questionTexts(body, [...path, 'body'])].flatMap((one) =>
        unsourced(one.text, source, one.path),
      );
    }),
  );
  return [...inLessons, ...inQuestions];
}

function unsourced(text: string, sources: string, path: Problem['path'], line = 1): Problem[] {
  const say = problemsAt(path);
  const articles = [...text.matchAll(citation)].flatMap(([, list]) =>
    [...list!.matchAll(/(?<![.\d])\d+/g)].map(([number]) => number),
  );
  const missing = articles.filter((number) => !new RegExp(`(?<![.\\d])${number}(?!\\d)`).test(sources));
  const quantities = year.test(sources) ? [] : [...text.matchAll(quantity)].map(([number]) => number);
  return [
    ...missing.map((article) => say('article-without-source', { article }, line)),
    ...quantities.map((number) => say('number-without-source', { number }, line)),
  ];
}
