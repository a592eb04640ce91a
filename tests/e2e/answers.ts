import type { Page } from '@playwright/test';
import { kindOf } from '@/questions';
import { database } from './person';

type Row = { slot: number; kind: string; body: unknown };

/** The right answers of an open attempt, as fields of its form: read from the database, since no page tells them. */
export async function rightAnswers(email: string): Promise<Map<string, string[]>> {
  const rows = await database<Row[]>`
    select q.slot, q.kind, q.body from attempt_questions q
    join attempts a on a.id = q.attempt_id
    join enrolments e on e.id = a.enrolment_id
    join users u on u.id = e.user_id
    where u.email = ${email} and a.finished_at is null`;
  const fields = rows.flatMap(({ slot, kind, body }) => Object.entries(rightFields(kind, body, `q${slot}-`)));
  return new Map(fields);
}

type Asked = {
  options?: { id: string; correct?: boolean }[];
  answers?: { text?: string; value?: number | '*' }[];
  units?: { text: string; factor: number }[];
};

/** What is right of what is chosen or written in one place. */
function rightOf({ options, answers, units }: Asked) {
  if (options) return { chosen: options.filter(({ correct }) => correct).map(({ id }) => id) };
  const { text, value } = answers![0]!;
  if (text !== undefined) return { text: text.replaceAll('*', '').trim() };
  return { text: String(value), unit: units?.find(({ factor }) => factor === 1)?.text ?? null };
}

function rightFields(name: string, body: unknown, prefix: string): Record<string, string[]> {
  const kind = kindOf(name);
  const written = body as Asked & {
    answer?: boolean;
    key?: Record<string, string>;
    gaps?: (Asked & { id: string })[];
    items?: { id: string }[];
    order?: string[];
  };
  if (['choice', 'shortanswer', 'numeric'].includes(name)) return kind.fill(body, rightOf(written), prefix);
  if (name === 'truefalse') return kind.fill(body, { value: written.answer }, prefix);
  if (name === 'matching') return kind.fill(body, { pairs: written.key }, prefix);
  if (name === 'selectwords') return kind.fill(body, { words: written.key }, prefix);
  if (name === 'cloze') {
    const gaps = written.gaps!.map((gap) => [gap.id, rightOf(gap)]);
    return kind.fill(body, { gaps: Object.fromEntries(gaps) }, prefix);
  }
  // Only a person says what is right; left empty it earns nothing, and nobody has to mark it.
  if (name === 'essay') return {};
  if (name === 'ordering') {
    const order = written.order ?? written.items!.map(({ id }) => id);
    return kind.fill(body, { positions: Object.fromEntries(order.map((id, place) => [id, place])) }, prefix);
  }
  throw new Error(`No right answer is known for ${name}.`);
}

/** Fills in what of the fields is on the page. */
export async function fillIn(page: Page, fields: Map<string, string[]>): Promise<void> {
  for (const [name, values] of fields) {
    const controls = page.locator(`[name="${name}"]`);
    if ((await controls.count()) === 0) continue;
    const isSelect = await controls.first().evaluate((control) => control.tagName === 'SELECT');
    if (isSelect) await controls.selectOption(values);
    else if (
      await controls.first().evaluate((control) => /^(text|number)$/.test((control as HTMLInputElement).type))
    )
      await controls.fill(values[0]!);
    else for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
}
