import type { Recorded } from './bare';
import { demandPage } from './fetch-page';
import type { Course, Learner } from './seed-load';
import type { Task } from './visitors';

export type Requests = Task['requests'];
export type Target = { name: string; requests: Requests };

type Seeded = {
  course: Course;
  lesson: string;
  learners: Learner[];
  certificates: { all: string[]; withFile: string[] };
};

/** What is measured. Who asks for a lesson changes with each request, and so does the certificate. */
export function listTargets({ course, lesson, learners, certificates }: Seeded): Target[] {
  const { slug } = course.card;
  const spread = certificates.all.filter(
    (_, index) => index % Math.ceil(certificates.all.length / 2000) === 0,
  );
  return [
    { name: 'catalogue', requests: [{ path: '/cursos', headers: {} }] },
    { name: 'course', requests: [{ path: `/cursos/${slug}`, headers: {} }] },
    {
      name: 'lesson',
      requests: learners.map(({ cookie }) => ({ path: `/aprender/${slug}/${lesson}`, headers: { cookie } })),
    },
    { name: 'verification', requests: spread.map((code) => ({ path: `/verificar/${code}`, headers: {} })) },
    {
      name: 'certificate',
      requests: certificates.withFile.map((code) => ({ path: `/api/certificates/${code}`, headers: {} })),
    },
  ];
}

const kept = ['content-type', 'content-encoding', 'cache-control', 'content-security-policy', 'vary'];

/** The page as it is answered now, for the bare server to answer again. */
export async function recordPage(port: number, { name, requests }: Target): Promise<Recorded> {
  const [{ path, headers }] = requests as [Requests[number]];
  const page = await demandPage(port, path, headers);
  return {
    path: `/${name}`,
    headers: Object.fromEntries(kept.flatMap((key) => (page.headers[key] ? [[key, page.headers[key]]] : []))),
    body: page.body,
  };
}

/** The address of the page of static text that is as long as `bytes`, all in all. */
export async function findStaticPath(port: number, bytes: number): Promise<string> {
  const lengthOf = async (length: number) => (await demandPage(port, `/carga/${length}`)).body.length;
  const [short, long] = [await lengthOf(1000), await lengthOf(11_000)];
  const perLetter = (long - short) / 10_000;
  return `/carga/${Math.max(0, 1000 + Math.round((bytes - short) / perLetter))}`;
}
