'use client';

import { Select } from '@/components/ui/field';
import { useEditor } from '@/questions/editor-parts';
import type { QuizLabels } from './quiz-form';
import { moments, shownParts } from './quiz-values';

/** What a review shows, and when: a row for each moment. */
export function QuizReviewTable({ labels }: { labels: QuizLabels }) {
  const { prefix, values } = useEditor();
  const { parts, moments: named, keys } = labels;
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-3xl border-collapse">
        <caption className="sr-only">{labels.sections.review}</caption>
        <thead>
          <tr className="border-b border-line-strong text-start">
            {[parts.moment, ...shownParts.map((part) => parts[part]), parts.key].map((head) => (
              <th key={head} scope="col" className="px-2 py-2 text-start font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment} className="border-b border-line">
              <th scope="row" className="px-2 py-2 text-start font-semibold whitespace-nowrap">
                {named[moment]}
              </th>
              {shownParts.map((part) => {
                const name = `review.${moment}.${part}`;
                return (
                  <td key={part} className="px-2 py-1">
                    <label className="inline-flex min-h-11 min-w-11 cursor-pointer items-center">
                      <input
                        type="checkbox"
                        name={prefix + name}
                        defaultChecked={values[name] === 'on'}
                        aria-label={`${named[moment]}: ${parts[part]}`}
                        className="size-5.5 accent-sea"
                      />
                    </label>
                  </td>
                );
              })}
              <td className="min-w-40 px-2 py-1">
                <Select
                  name={`${prefix}review.${moment}.key`}
                  defaultValue={values[`review.${moment}.key`]}
                  aria-label={`${named[moment]}: ${parts.key}`}
                >
                  {Object.entries(keys).map(([key, text]) => (
                    <option key={key} value={key}>
                      {text}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
