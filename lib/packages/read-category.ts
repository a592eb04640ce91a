import { translator } from '@/lib/i18n/translator';
import { questionBody } from '@/questions';
import { categoryFile, questionFile } from './disk';
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
    if (!body.ok) {
      for (const { path, code, params } of body.problems)
        reading.say({ file, line: source.lineOf(['questions', i, ...path]) }, 'question-wrong', {
          question: question.id,
          field: path.join('.'),
          message: translator('es', 'questions.problems')(code, params),
        });
      return;
    }
    const inside = [...path, 'questions', result.questions.length];
    reading.anchorYaml(inside, file, source, ['questions', i]);
    reading.anchorYaml([...inside, 'ref'], file, source, ['questions', i, 'id']);
    const { id, ...rest } = question;
    result.questions.push({ ref: id, ...rest, body: body.body });
  });
  return result;
}
