import { dayQuiz, daySlug } from './day-course';
import { readForm, type Sheet } from './day-form';
import { fetchPage } from './fetch-page';
import type { Learner } from './seed-load';
import type { Requests } from './targets';

const quizPage = `/aprender/${daySlug}/${dayQuiz}`;
const attemptPage = `${quizPage}/intento`;
const summaryPage = `${attemptPage}/resumen`;

type Request = Requests[number];
type Fields = [name: string, value: string][];
/** One step of a sitting: what this learner sends, read from the page that stands before it. */
export type Step = { name: string; prepare(site: string, learner: Learner): Promise<Request[]> };

/** Questions on the first screen, each saved by itself. */
const saves = 5;

export const steps: Step[] = [
  {
    name: 'start',
    prepare: async (site, learner) => {
      const { hidden } = await readSheet(site, learner, quizPage, 'Comenzar');
      return [await sending(site, learner, 'POST', quizPage, hidden)];
    },
  },
  {
    name: 'save',
    prepare: async (site, learner) => {
      const { hidden, choices } = await readSheet(site, learner, `${attemptPage}?p=1`, 'name="base-');
      const own = hidden.filter(([name]) => !name.startsWith('$ACTION'));
      const address = `/api/attempts/${own.find(([name]) => name === 'attempt')![1]}/answers`;
      const answers = [...choices].slice(0, saves).map(([name, values]): Fields => [[name, values[0]!]]);
      return Promise.all(
        answers.map((answer) => sending(site, learner, 'PUT', address, [...own, ...answer])),
      );
    },
  },
  {
    name: 'submit',
    prepare: async (site, learner) => {
      const { hidden } = await readSheet(site, learner, summaryPage, 'Terminar y enviar');
      return [await sending(site, learner, 'POST', summaryPage, hidden)];
    },
  },
  {
    name: 'review',
    prepare: async (site, learner) => {
      const { text } = await read(site, learner, quizPage);
      const path = new RegExp(`${quizPage}/resultado/[0-9a-f-]{36}`).exec(text)?.[0];
      if (!path) throw new Error('The first page of the quiz names no result.');
      return [{ path, headers: headersOf(site, learner) }];
    },
  },
];

const headersOf = (site: string, { cookie }: Learner) => ({ cookie, origin: site, host: new URL(site).host });

async function read(site: string, learner: Learner, path: string): Promise<{ text: string }> {
  const page = await fetchPage(Number(new URL(site).port), path, headersOf(site, learner));
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  return { text: page.body.toString() };
}

async function readSheet(site: string, learner: Learner, path: string, holding: string): Promise<Sheet> {
  const form = readForm((await read(site, learner, path)).text, holding);
  if (!form) throw new Error(`${path} has no form with «${holding}»`);
  return form;
}

async function sending(
  site: string,
  learner: Learner,
  method: string,
  path: string,
  fields: Fields,
): Promise<Request> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const packed = new Response(form);
  return {
    path,
    method,
    headers: { ...headersOf(site, learner), 'content-type': packed.headers.get('content-type')! },
    body: new Uint8Array(await packed.arrayBuffer()),
  };
}
