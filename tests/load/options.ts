import { parseArgs } from 'node:util';

export type Options = {
  rounds: number;
  seconds: number;
  concurrency: number;
  learners: number;
  certificates: number;
  /** Certificates with a real, signed file. */
  files: number;
  /** Names of targets; none = all. */
  only: string[];
  /** A folder for the copy of the project that is kept for the next run. */
  folder: string | undefined;
  /** The folder for a CPU profile of each page. */
  profile: string | undefined;
  gzip: boolean;
  statements: boolean;
};

export function readOptions(args = process.argv.slice(2)): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      concurrency: { type: 'string' },
      learners: { type: 'string' },
      certificates: { type: 'string' },
      files: { type: 'string' },
      only: { type: 'string', default: '' },
      folder: { type: 'string' },
      profile: { type: 'string' },
      gzip: { type: 'boolean', default: false },
      statements: { type: 'boolean', default: false },
    },
  });
  const whole = (value: string | undefined, usual: number, most: number) => {
    const number = Number(value ?? usual);
    if (!Number.isInteger(number) || number < 1 || number > most)
      throw new Error(`"${value}" is not a whole number from 1 to ${most}`);
    return number;
  };
  return {
    rounds: whole(values.rounds, values.quick ? 1 : 5, 50),
    seconds: whole(values.seconds, values.quick ? 1 : 3, 60),
    concurrency: whole(values.concurrency, 16, 256),
    learners: whole(values.learners, values.quick ? 16 : 64, 2000),
    certificates: whole(values.certificates, 2000, 1_000_000),
    files: whole(values.files, 16, 500),
    only: values.only.split(',').filter(Boolean),
    folder: values.folder,
    profile: values.profile,
    gzip: values.gzip,
    statements: values.statements,
  };
}
