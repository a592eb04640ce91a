import { type DayBrowser, type Pairs, Refused } from './day-browser';
import { dayQuiz, daySlug } from './day-course';
import { readForm } from './day-form';
import { recordSteps } from './statements';

const quizPage = `/aprender/${daySlug}/${dayQuiz}`;
const saves = 10;

export type Counted = { said: string; of: Map<string, number> };

/** One learner sits the quiz alone: the SQL of each posted step, then of the whole sitting of twelve requests. */
export async function countSitting(databaseUrl: string, browser: DayBrowser): Promise<Counted> {
  const start = await fieldsOf(browser, quizPage, 'Comenzar');
  let sheet: Awaited<ReturnType<typeof demand>>;
  let review = '';
  const begun = await recordSteps(databaseUrl, [['start', () => browser.post(quizPage, start)]]);
  const given: Pairs = [];
  const page = (number: number) => `${quizPage}/intento?p=${number}`;
  const counted: [string, string[]][] = [...begun];
  for (let number = 0; number < saves; number += 1) {
    if (number % 5 === 0) given.length = 0;
    sheet = await demand(browser, page(1 + Math.floor(number / 5)), 'name="base-');
    const [name, values] = [...sheet.choices][number % 5]!;
    given.push([name, values[0]!]);
    const attempt = sheet.hidden.find(([field]) => field === 'attempt')![1];
    const fields = [...sheet.hidden.filter(([field]) => !field.startsWith('$ACTION')), ...given];
    const put = () => browser.put(`/api/attempts/${attempt}/answers`, fields);
    counted.push(...(await recordSteps(databaseUrl, [['save', put]])));
  }
  const summary = `${quizPage}/intento/resumen`;
  const end = await fieldsOf(browser, summary, 'Terminar y enviar');
  const submit = async () => {
    review = (await browser.post(summary, end)).to ?? '';
  };
  counted.push(...(await recordSteps(databaseUrl, [['submit', submit]])));
  const sitting = counted.reduce((sum, [, statements]) => sum + statements.length, 0);
  const [[, shown]] = (await recordSteps(databaseUrl, [['review', () => browser.get(review)]])) as [
    [string, string[]],
  ];
  const most = (name: string) =>
    Math.max(...counted.filter(([own]) => own === name).map(([, { length }]) => length));
  const of = new Map(['start', 'save', 'submit'].map((name) => [name, most(name)]));
  of.set('review', shown.length);
  const each = [...of].map(([name, count]) => `${name} ${count}${name === 'save' ? ' (aim 4)' : ''}`);
  const said = `SQL, begin and commit counted: ${each.join(', ')}; start, ${saves} saves and submit together ${sitting} (aim 80)`;
  return { said, of };
}

async function demand(browser: DayBrowser, address: string, holding: string) {
  const form = readForm((await browser.get(address)).text, holding);
  if (!form) throw new Refused(`no form with «${holding}»`);
  return form;
}

const fieldsOf = async (browser: DayBrowser, address: string, holding: string) =>
  (await demand(browser, address, holding)).hidden;
