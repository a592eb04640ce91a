import type { Form } from '@/questions/kind';

/** A posted form as the kinds of question read it; files in it are as if they were not there. */
export const formOf = (posted: FormData): Form => ({
  get: (name) => {
    const value = posted.get(name);
    return typeof value === 'string' ? value : null;
  },
  getAll: (name) => posted.getAll(name).filter((value) => typeof value === 'string'),
});
