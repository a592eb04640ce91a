import type { ComponentProps } from 'react';
import { ResultHeader } from './result-header';
import { ResultReview } from './result-review';

/** The mark in words, numbers and icon; what comes next; then each question with what there is to learn from it. */
export function AttemptResult(props: ComponentProps<typeof ResultHeader>) {
  const { result, timeZone, language } = props;
  return (
    <div className="flex flex-col gap-8">
      <ResultHeader {...props} />
      <ResultReview result={result} timeZone={timeZone} language={language} />
    </div>
  );
}
