import type { QuizLabels } from './quiz-form';
import { called } from './quiz-lines';
import { quizPrefix } from './quiz-values';

type Props = { errors: Record<string, string>; labels: QuizLabels };

/** Everything that is wrong, each a way to its field. */
export function QuizMistakes({ errors, labels }: Props) {
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      {Object.entries(errors).map(([name, text]) => (
        <li key={name}>
          <a href={`#${quizPrefix}${name}`}>{called(name, labels)}</a>: {text}
        </li>
      ))}
    </ul>
  );
}
