import type { Form } from '@/questions/kind';

/** A form as the browser would post these values. */
export const posted = (values: Record<string, string[]>): Form => ({
  get: (name) => values[name]?.[0] ?? null,
  getAll: (name) => values[name] ?? [],
});
