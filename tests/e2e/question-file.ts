import { expect } from '@playwright/test';
import { site, type Visitor } from './visitor';

/** A file with a question of every outcome: as it is, with a change, and not at all. */
export const questionFile = (name: string) => `// [id:${name}]
::${name}::¿Alumbra el faro?{T#Mire bien}

Elija los medios.{~%50%Amenaza ~%50%Engaño ~Turismo}

Un texto que no pregunta nada.`;

/** Sends a file of questions as the form of the import page does, and tells where it leads. */
export async function sendQuestions(by: Visitor, course: string, text: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([text], { type: 'text/plain' }), 'banco.txt');
  const address = `/api/admin/courses/${course}/questions?idioma=es`;
  const answer = await by.ask(address, { method: 'POST', body, headers: { origin: site } });
  expect(answer.status, address).toBe(303);
  const { pathname, search } = new URL(answer.headers.get('location')!, site);
  return pathname + search;
}
