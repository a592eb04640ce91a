import { setTimeout as sleep } from 'node:timers/promises';
import type { DayBrowser, Pairs } from './day-browser';
import { Refused } from './day-browser';
import { dayQuiz, dayScreens, daySlug } from './day-course';
import { readForm, type Sheet } from './day-form';

const quizPage = `/aprender/${daySlug}/${dayQuiz}`;
const attemptPage = `${quizPage}/intento`;
const summaryPage = `${attemptPage}/resumen`;

/** What one learner was told is kept: field of the question → its value. */
export type Acknowledged = Map<string, string>;

const oneIn = (count: number) => Math.random() * count < 1;
const anyOf = (list: string[]) => list[Math.floor(Math.random() * list.length)]!;
const think = (most: number) => sleep(Math.random() * most);

/** A whole sitting; where it ends the attempt has been handed in. `kept` fills while it goes on. */
export async function sit(browser: DayBrowser, kept: Acknowledged): Promise<void> {
  await begin(browser);
  for (let page = 1; page <= dayScreens; page += 1) await answerPage(browser, page, kept);
  await finish(browser);
}

async function begin(browser: DayBrowser): Promise<void> {
  const { hidden } = demandForm((await browser.get(quizPage)).text, 'Comenzar');
  const [answer] = await mayBeTwice(browser, 5, () => browser.post(quizPage, hidden));
  if (answer?.to !== attemptPage) throw new Refused(`«Comenzar» led to ${answer?.to}`);
}

/** Answers one screen question by question as the page's own script does, and leaves it. */
async function answerPage(browser: DayBrowser, page: number, kept: Acknowledged): Promise<void> {
  const address = `${attemptPage}?p=${page}`;
  let sheet = await open(browser, address, kept);
  const save = savingOf(browser, kept);
  const given = new Map(sheet.chosen);
  for (const [name, values] of sheet.choices) {
    await think(3000);
    given.set(name, anyOf(values));
    await save(sheet, given);
    if (!oneIn(8)) continue;
    given.set(name, anyOf(values));
    await save(sheet, given);
  }
  if (oneIn(6)) {
    // The last change is on its way when the tab is closed. Whoever comes back finds what was acknowledged, at least.
    const [name, values] = [...sheet.choices].at(-1)!;
    given.set(name, anyOf(values));
    await browser.abandon(addressOf(sheet), fieldsOf(sheet, given));
    browser.tally.closedTabs += 1;
    await think(6000);
    sheet = await open(browser, address, kept, name);
    await save(sheet, given);
  }
  await mayBeTwice(browser, 6, () => save(sheet, given));
  if (oneIn(3)) await leaveByForm(browser, address, sheet, given, kept);
}

/** «Guardar y seguir», without any script. */
async function leaveByForm(
  browser: DayBrowser,
  address: string,
  sheet: Sheet,
  given: Map<string, string>,
  kept: Acknowledged,
): Promise<void> {
  const { to } = await browser.post(address, [...sheet.hidden, ...given]);
  if (to !== summaryPage && to !== attemptPage) throw new Refused(`«Guardar y seguir» led to ${to}`);
  browser.tally.forms += 1;
  for (const [name, value] of given) kept.set(name, value);
}

async function finish(browser: DayBrowser): Promise<void> {
  for (;;) {
    const summary = await browser.get(summaryPage);
    // Handed in already, by a request whose answer never came.
    if (summary.to) break;
    const { hidden } = demandForm(summary.text, 'Terminar y enviar');
    const answers = await mayBeTwice(browser, 4, () => browser.post(summaryPage, hidden));
    if (answers.every(({ to }) => to?.includes('/resultado/'))) {
      await browser.get(answers[0]!.to!);
      break;
    }
  }
  browser.tally.finished += 1;
}

/** The screen as it is now. It must show every answer that was acknowledged; of `unsure` either may stand there. */
async function open(browser: DayBrowser, address: string, kept: Acknowledged, unsure = ''): Promise<Sheet> {
  const { text, to } = await browser.get(address);
  if (to) throw new Refused(`${address} led to ${to}`);
  const sheet = demandForm(text, 'name="base-');
  for (const name of sheet.choices.keys())
    if (name !== unsure && kept.has(name) && sheet.chosen.get(name) !== kept.get(name))
      browser.tally.shownWrong += 1;
  return sheet;
}

const savingOf =
  (browser: DayBrowser, kept: Acknowledged) => async (sheet: Sheet, given: Map<string, string>) => {
    const sent = new Map(given);
    const { text } = await browser.put(addressOf(sheet), fieldsOf(sheet, sent));
    const { steps } = JSON.parse(text) as { steps: Record<string, number> };
    browser.tally.saves += 1;
    for (const [name, value] of sent) kept.set(name, value);
    for (const field of sheet.hidden) {
      const slot = /^base-(\d+)$/.exec(field[0])?.[1];
      if (slot && steps[slot] !== undefined) field[1] = String(steps[slot]);
    }
  };

const addressOf = ({ hidden }: Sheet) =>
  `/api/attempts/${hidden.find(([name]) => name === 'attempt')![1]}/answers`;

const fieldsOf = ({ hidden }: Sheet, given: Map<string, string>): Pairs => [
  ...hidden.filter(([name]) => !name.startsWith('$ACTION')),
  ...given,
];

/** Some do it twice at the same moment. */
function mayBeTwice<Answer>(
  { tally }: DayBrowser,
  chance: number,
  work: () => Promise<Answer>,
): Promise<Answer[]> {
  const isTwice = oneIn(chance);
  if (isTwice) tally.twice += 1;
  return Promise.all(isTwice ? [work(), work()] : [work()]);
}

function demandForm(html: string, holding: string): Sheet {
  const form = readForm(html, holding);
  if (!form) throw new Refused(`no form with «${holding}»`);
  return form;
}
