import type { Package, PackageQuestion } from '@/lib/packages/package';
import { database } from './person';
import { courseAddress, lesson, quiz } from './small-course';
import type { Visitor } from './visitor';

/** The small course with an essay for its quiz. */
export const essays = 'ensayos';

const question: PackageQuestion = {
  ref: 'q-ensayo',
  kind: 'essay',
  topic: '',
  source: 'Manual de vigías (2019)',
  tags: [],
  body: {
    prompt: 'Cuente cómo se guía un barco.',
    rubric: 'Se valora la claridad.',
    criteria: [{ id: 'claridad', text: 'Claridad' }],
  },
};

export const withEssay = (course: Package): Package => ({
  ...course,
  ref: essays,
  details: { ...course.details, title: 'El muelle contado' },
  categories: course.categories.map((category, place) =>
    place === 0 ? { ...category, questions: [...category.questions, question] } : category,
  ),
  modules: course.modules.map((module) => ({
    ...module,
    activities: module.activities.map((activity) =>
      activity.body.kind === 'quiz'
        ? { ...activity, body: { ...activity.body, slots: [{ question: question.ref }] } }
        : activity,
    ),
  })),
});

/** The small course again, where attempts are regraded without anybody else being in the way. */
export const regraded = 'recalificado';

/** Hands an essay in; the address of the page where it is marked. */
export async function handInEssay(visitor: Visitor): Promise<string> {
  const at = (activity = '') => courseAddress(essays, activity);
  await visitor.submit(`/cursos/${essays}`, 'name="course"');
  await visitor.submit(at(lesson), 'Marcar como leída');
  await visitor.submit(at(quiz), 'Comenzar');
  await visitor.submit(`${at(quiz)}/intento`, 'Guardar y seguir', [['q0-', 'Con la luz del faro.']]);
  await visitor.submit(`${at(quiz)}/intento/resumen`, 'Terminar y enviar');
  const [row] = await database<{ id: string }[]>`
    select q.id from attempt_questions q join attempts a on a.id = q.attempt_id
    join enrolments e on e.id = a.enrolment_id where e.user_id = ${visitor.userId}`;
  return `/admin/cursos/${essays}/calificar/${row!.id}`;
}

/** As if its author had saved a question of the course again: attempts from before can be regraded, to the same marks. */
export const touchQuestion = (course: string) => database`
  update questions set revision = revision + 1 where course_id = (select id from courses where slug = ${course})`;
