'use client';

import { Icon } from '@/components/ui/icon';
import { AreaField, LineField, RowButton, Rows, TickField } from '@/questions/editor-parts';
import { Grid, MenuField, MomentField, NumberField, Section } from './quiz-fields';
import type { QuizLabels } from './quiz-form';
import { QuizReviewTable } from './quiz-review-table';
import { conditions, quizPrefix } from './quiz-values';

type Props = { labels: QuizLabels; zone: string; errors: Record<string, string> };

/** How a quiz is sat, marked, looked back on, and when it counts as done. */
export function QuizSettings({ labels, zone, errors }: Props) {
  return (
    <>
      <Section name="attempts" labels={labels}>
        <Grid>
          <NumberField name="passMark" labels={labels} />
          <NumberField name="attempts" labels={labels} />
          <NumberField name="attemptsPerDay" labels={labels} />
          <NumberField name="waitMinutes" labels={labels} />
          <MenuField name="grading" labels={labels} />
          <NumberField name="penalty" labels={labels} />
        </Grid>
      </Section>
      <Section name="time" labels={labels}>
        <Grid>
          <NumberField name="timeLimitMinutes" labels={labels} />
          <NumberField name="graceSeconds" labels={labels} />
        </Grid>
        <Grid>
          <MomentField name="opensAt" labels={labels} zone={zone} />
          <MomentField name="closesAt" labels={labels} zone={zone} />
        </Grid>
      </Section>
      <Section name="way" labels={labels}>
        <Grid>
          <NumberField name="perPage" labels={labels} />
          <MenuField name="navigation" labels={labels} />
          <MenuField name="behaviour" labels={labels} />
        </Grid>
        <Grid>
          <TickField name="shuffleQuestions" label={labels.lines.shuffleQuestions} />
          <TickField name="shuffleOptions" label={labels.lines.shuffleOptions} />
        </Grid>
      </Section>
      <Section name="review" labels={labels} hint={labels.hints.review}>
        <QuizReviewTable labels={labels} />
      </Section>
      <Section name="bands" labels={labels} hint={labels.hints.bands}>
        <Rows
          list="bands"
          title={labels.bandRows}
          each={labels.band}
          add={
            <RowButton act="add bands" icon="plus" label={labels.addBand}>
              {labels.addBand}
            </RowButton>
          }
        >
          {(row) => (
            <div className="grid gap-4 sm:grid-cols-[7rem_1fr]">
              <LineField name={`${row}.from`} label={labels.lines.from} />
              <AreaField name={`${row}.text`} label={labels.lines.text} rows={2} />
            </div>
          )}
        </Rows>
      </Section>
      <Section name="completion" labels={labels} hint={labels.hints.completion}>
        <Completion labels={labels} errors={errors} />
      </Section>
    </>
  );
}

function Completion({ labels, errors }: { labels: QuizLabels; errors: Record<string, string> }) {
  return (
    <>
      {errors.completion && (
        <p
          id={`${quizPrefix}completion`}
          className="flex scroll-mt-36 items-start gap-1.5 font-semibold text-danger"
        >
          <Icon name="alert" className="mt-0.5 size-4.5" />
          {errors.completion}
        </p>
      )}
      <div className="grid sm:grid-cols-2">
        {conditions.map((one) => (
          <TickField key={one} name={`completion.${one}`} label={labels.conditions[one]} />
        ))}
      </div>
      <Grid>
        <NumberField name="minimumMark" labels={labels} />
      </Grid>
      <TickField name="isRequired" label={labels.lines.isRequired} />
    </>
  );
}
