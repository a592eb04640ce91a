import { parseArgs } from 'node:util';

export type DayOptions = {
  learners: number;
  /** A folder for the copy of the project that is kept for the next run. */
  folder: string | undefined;
  /** Any free one when left out. */
  port: number | undefined;
  /** Each step of a sitting beside a bare server, instead of the day. */
  steps: boolean;
};

export function readDayOptions(args = process.argv.slice(2)): DayOptions {
  const { values } = parseArgs({
    args,
    options: {
      learners: { type: 'string' },
      folder: { type: 'string' },
      port: { type: 'string' },
      steps: { type: 'boolean', default: false },
    },
  });
  const learners = Number(values.learners ?? 300);
  if (!Number.isInteger(learners) || learners < 1 || learners > 2000)
    throw new Error(`"${values.learners}" is not a whole number from 1 to 2000`);
  const port = values.port ? Number(values.port) : undefined;
  return { learners, folder: values.folder, port, steps: values.steps };
}
