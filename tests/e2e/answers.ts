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

function rightFields(name: string, body: unknown, prefix: string): Record<string, string[]> {
  const kind = kindOf(name);
  const written = body as {
    options?: { id: string; correct?: boolean }[];
    answer?: boolean;
    key?: Record<string, string>;
    answers?: { text?: string; value?: number | '*' }[];
    items?: { id: string }[];
    order?: string[];
  };
  if (name === 'choice') {
    const chosen = written.options!.filter(({ correct }) => correct).map(({ id }) => id);
    return kind.fill(body, { chosen }, prefix);
  }
  if (name === 'truefalse') return kind.fill(body, { value: written.answer }, prefix);
  if (name === 'matching') return kind.fill(body, { pairs: written.key }, prefix);
  const [accepted] = written.answers ?? [];
  if (name === 'shortanswer')
    return kind.fill(body, { text: accepted!.text!.replaceAll('*', '').trim() }, prefix);
  if (name === 'numeric') return kind.fill(body, { text: String(accepted!.value), unit: null }, prefix);
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
