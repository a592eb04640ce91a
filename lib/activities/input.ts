import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';

/** Which activity, as its page's form says it. */
export const activityInput = z.object({ course: ref, activity: ref });

/** A file that an activity plays or gives out, by the hash of its bytes. */
export const mediaInput = activityInput.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type MediaPlace = z.infer<typeof activityInput>;

/** Where that file is, in every language. */
export const mediaAddress = ({ course, activity }: MediaPlace, { sha256 }: { sha256: string }) =>
  `/api/media/${course}/${activity}/${sha256}`;

/** What a row of a plan holds, and how many letters each may have. */
export const planCells = { action: 400, person: 120, date: 80 } as const;
export type PlanCell = keyof typeof planCells;
export type PlanRow = Record<PlanCell, string>;

/** The name of a field of the plan's form; rows count from 0. */
export const planField = (row: number, cell: PlanCell) => `${cell}${row}`;

// Control characters, and the marks that turn the direction of what follows, have no place in a line of text.
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;
const line = (max: number) =>
  z
    .string()
    .default('')
    .transform((value) => value.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, { error: 'too-long' }));

const places = Array.from({ length: 10 }, (_, row) => row);
const cells = Object.keys(planCells) as PlanCell[];
const fields = Object.fromEntries(
  places.flatMap((row) => cells.map((cell) => [planField(row, cell), line(planCells[cell])])),
);

/** A plan as its form says it, with all the rows that there can be. */
export const planInput = activityInput
  .extend({ intent: z.enum(['save', 'submit']).catch('save') })
  .and(z.object(fields))
  .transform(({ course, activity, intent, ...sent }) => {
    const cell = (row: number, name: PlanCell) =>
      (sent as Record<string, string>)[planField(row, name)] ?? '';
    const rows = places.map(
      (row): PlanRow => ({
        action: cell(row, 'action'),
        person: cell(row, 'person'),
        date: cell(row, 'date'),
      }),
    );
    return { course, activity, intent, rows };
  });
