import { z } from 'zod';
import { NotFound } from './faults';

const shape = z.uuid();

/** An id from an address; NotFound when it cannot be one, so that the database is never asked nonsense. */
export function uuid(text: string): string {
  const parsed = shape.safeParse(text);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
}
