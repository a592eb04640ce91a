import { quizPrefix, quizValues } from '@/components/admin/quiz-values';
import { database } from './person';
import { questionFile, sendQuestions } from './question-file';
import { sentinels } from './sentinels';
import { quiz } from './small-course';
import type { Fields, Visitor } from './visitor';

type Spot = [action: string, address: string, holding: string, more?: Fields];

const bank = `/admin/cursos/${sentinels}/preguntas`;

/** What the editor of a question of right or wrong sends. */
export const statement = (prompt: string, categoryId: string): Fields => [
  ['categoryId', categoryId],
  ['q-prompt', prompt],
  ['q-answer', 'true'],
  ['intent', 'save'],
];

async function newCategory(
  by: Visitor,
  title: string,
): Promise<{ id: string; address: string; ref: string }> {
  const address = await by.submit(bank, 'name="newTitle"', [['newTitle', title]]);
  const hidden = await by.form(address, 'name="title"');
  const ref = new URL(address, 'http://x').searchParams.get('categoria')!;
  return { id: new Map(hidden).get('categoryId')!, address: `${bank}?categoria=${ref}`, ref };
}

/** The forms of the question bank: on a category of its own that is empty, and one with a question of two versions. */
export async function bankSpots(by: Visitor): Promise<Spot[]> {
  const now = Date.now();
  const empty = await newCategory(by, `Vacía ${now}`);
  const full = await newCategory(by, `Llena ${now}`);
  const fresh = `${bank}/nueva?tipo=truefalse&categoria=${full.ref}`;
  const made = await by.submit(fresh, 'name="questionId"', statement(`¿Primera ${now}?`, full.id));
  const question = made.split('?')[0]!;
  await by.submit(question, 'name="seen"', [
    ...statement(`¿Segunda ${now}?`, full.id).filter(([name]) => name !== 'intent'),
    ['intent', 'look'],
  ]);
  await sendQuestions(by, sentinels, questionFile(`luz-${now}`));
  const [, tick] = /name="(q:[^"]+)"/.exec(await by.read(full.address))!;
  return [
    ['createCategoryAction', bank, 'name="newTitle"', [['newTitle', `Nueva ${now}`]]],
    ['changeCategoryAction', empty.address, 'name="title"', [['title', `Cambiada ${now}`]]],
    ['removeCategoryAction', empty.address, 'Eliminar la categoría'],
    ['createQuestionAction', fresh, 'name="questionId"', statement(`¿Otra ${now}?`, full.id)],
    ['editQuestionAction', question, 'name="seen"', statement(`¿Tercera ${now}?`, full.id)],
    ['importQuestionsAction', `${bank}/importar`, 'name="uploadId"'],
    ['restoreVersionAction', `${question}/versiones`, 'Restaurar'],
    [
      'changeQuestionsAction',
      full.address,
      'name="change"',
      [
        [tick!, 'on'],
        ['change', 'archive'],
      ],
    ],
  ];
}

/** The form of a quiz as its page shows it, with another mark to pass. */
export async function quizSpot(): Promise<Spot> {
  const [draft] = await database<(Parameters<typeof quizValues>[0] & { zone: string })[]>`
    select a.title, a.minutes, a.body, a.completion, c.time_zone as zone
    from activities a join courses c on c.id = a.course_id
    where c.slug = ${sentinels} and a.ref = ${quiz}`;
  const passMark = String(50 + (Date.now() % 40));
  const values = Object.entries({ ...quizValues(draft!, draft!.zone), passMark });
  const fields = values.filter(([name, value]) => value !== '' || /^(?:slots|bands)/.test(name));
  const address = `/admin/cursos/${sentinels}/actividades/${quiz}`;
  const more = fields.map(([name, value]): [string, string] => [quizPrefix + name, value]);
  return ['saveQuizAction', address, 'name="revision"', [...more, ['intent', 'save']]];
}
