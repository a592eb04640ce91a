'use client';

import { Button } from '@/components/ui/button';
import { Field, Input, Select } from '@/components/ui/field';
import { HiddenField, RowButton, Rows, useEditor } from '@/questions/editor-parts';
import type { QuizLabels } from './quiz-form';
import type { FoundQuestion, QuizOutcome } from './quiz-form-state';

export type QuizStock = {
  categories: { ref: string; title: string; depth: number; live: number }[];
  tags: { tag: string; count: number }[];
};
type Props = {
  labels: QuizLabels;
  stock: QuizStock;
  known: FoundQuestion[];
  found: QuizOutcome['found'];
  language: string;
};

/** Where the questions of a quiz come from, row by row; fixed ones are looked for in the bank. */
export function QuizSlotRows({ labels, stock, known, found, language }: Props) {
  const { prefix, values } = useEditor();
  const { lines } = labels;
  const nameOf = (ref: string) =>
    known.find((question) => question.ref === ref)?.summary ?? `${ref} ${labels.unknown}`;
  return (
    <>
      <Rows
        list="slots"
        title={labels.slotRows}
        each={labels.row}
        add={
          <RowButton act="add slots" icon="plus" label={labels.addDraw}>
            {labels.addDraw}
          </RowButton>
        }
      >
        {(row) => {
          const question = values[`${row}.question`] ?? '';
          return (
            <>
              <HiddenField name={`${row}.question`} />
              <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
                {question ? (
                  <p>
                    <span className="block font-semibold">{lines.question}</span>
                    <span lang={language}>{nameOf(question)}</span>
                  </p>
                ) : (
                  <Draw row={row} labels={labels} stock={stock} language={language} />
                )}
                <Small row={row} name="maximum" label={lines.maximum} placeholder="1" />
              </div>
            </>
          );
        }}
      </Rows>
      <div className="rounded-md border border-line bg-sunken p-4">
        <div className="flex flex-wrap items-end gap-2">
          <Field id={`${prefix}find`} label={labels.find} className="min-w-0 grow basis-64">
            {(control) => (
              <Input
                type="search"
                name="find"
                maxLength={100}
                defaultValue={found?.words ?? ''}
                {...control}
              />
            )}
          </Field>
          <Button name="intent" value="find" variant="secondary" icon="search">
            {labels.findButton}
          </Button>
        </div>
        {found && (
          <fieldset className="mt-4 min-w-0">
            <legend className="font-semibold">{labels.found}</legend>
            {found.questions.length === 0 && <p>{labels.noneFound}</p>}
            <ul className="my-2 flex flex-col">
              {found.questions.map(({ ref, summary }) => (
                <li key={ref}>
                  <label className="flex min-h-10 cursor-pointer items-start gap-3 py-1.5">
                    <input
                      type="checkbox"
                      name="found"
                      value={ref}
                      className="size-5.5 shrink-0 accent-sea"
                    />
                    <span lang={language} className="min-w-0">
                      {summary}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            {found.questions.length > 0 && (
              <Button name="intent" value="add" variant="secondary" size="sm" icon="plus">
                {labels.addFound}
              </Button>
            )}
          </fieldset>
        )}
      </div>
    </>
  );
}

type RowProps = { row: string; labels: QuizLabels; stock: QuizStock; language: string };

function Draw({ row, labels: { lines, anyCategory, anyTag }, stock, language }: RowProps) {
  const { prefix, values } = useEditor();
  const menu = (name: 'category' | 'tag', any: string, options: { value: string; text: string }[]) => (
    <Field id={`${prefix}${row}.${name}`} label={lines[name]}>
      {(control) => (
        <Select name={`${prefix}${row}.${name}`} defaultValue={values[`${row}.${name}`]} {...control}>
          <option value="">{any}</option>
          {options.map(({ value, text }) => (
            <option key={value} value={value} lang={language}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  return (
    <div className="grid items-end gap-4 sm:grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)]">
      <Small row={row} name="draw" label={lines.draw} />
      {menu(
        'category',
        anyCategory,
        withOwn(values[`${row}.category`], stock.categories).map(({ ref, title, depth, live }) => ({
          value: ref,
          text: `${'\u00a0\u00a0'.repeat(depth)}${title} (${live})`,
        })),
      )}
      {menu(
        'tag',
        anyTag,
        withOwnTag(values[`${row}.tag`], stock.tags).map(({ tag, count }) => ({
          value: tag,
          text: `${tag} (${count})`,
        })),
      )}
    </div>
  );
}

// What a row names stays to be chosen, even when the bank has it no more.
const withOwn = (ref: string | undefined, list: QuizStock['categories']) =>
  !ref || list.some((one) => one.ref === ref) ? list : [...list, { ref, title: ref, depth: 0, live: 0 }];
const withOwnTag = (tag: string | undefined, list: QuizStock['tags']) =>
  !tag || list.some((one) => one.tag === tag) ? list : [...list, { tag, count: 0 }];

type SmallProps = { row: string; name: 'draw' | 'maximum'; label: string; placeholder?: string };

function Small({ row, name, label, placeholder }: SmallProps) {
  const { prefix, values, errors } = useEditor();
  const id = `${prefix}${row}.${name}`;
  return (
    <Field id={id} label={label} error={errors[`${row}.${name}`]}>
      {(control) => (
        <Input
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          name={id}
          defaultValue={values[`${row}.${name}`]}
          {...control}
        />
      )}
    </Field>
  );
}
