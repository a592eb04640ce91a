import { questionBody } from '@/questions';
import { categoryFile, questionFile } from './disk';
import { describeIssue } from './describe-issue';
import type { PackageCategory } from './package';
import type { Reading } from './reading';

/** A file of `preguntas/`: one category of the bank. A question that is wrong is told of and left out. */
export function readCategory(reading: Reading, file: string, position: number): PackageCategory | null {
  const source = reading.yaml(file);
  const category = source && reading.parse(file, categoryFile, source);
  if (!category) return null;
  const path = ['categories', position];
  reading.anchorYaml(path, file, source);
  reading.anchorYaml([...path, 'ref'], file, source, ['id']);

  const result: PackageCategory = { ref: category.id, title: category.title, questions: [] };
  category.questions.forEach((_, i) => {
    const question = reading.parse(file, questionFile, source, ['questions', i]);
    if (!question) return;
    const body = questionBody(question.kind, question.body);
    if (!body.success) {
      for (const issue of body.error.issues.flatMap(describeIssue))
        reading.say(
          { file, line: source.lineOf(['questions', i, 'body', ...issue.path]) },
          issue.reason,
          { ...issue.details, question: question.id },
        );
      return;
    }
    const inside = [...path, 'questions', result.questions.length];
    reading.anchorYaml(inside, file, source, ['questions', i]);
    reading.anchorYaml([...inside, 'ref'], file, source, ['questions', i, 'id']);
    const { id, ...rest } = question;
    result.questions.push({ ref: id, ...rest, body: body.data });
  });
  return result;
}
