/** The fields of one question in a form all begin with this. */
export const prefixOf = (slot: number) => `q${slot}-`;

/** The questions screen by screen; `perPage` 0 = all on one. */
export function pagesOf<Question>(questions: Question[], perPage: number): Question[][] {
  if (perPage === 0) return [questions];
  const pages = Math.ceil(questions.length / perPage);
  return Array.from({ length: pages }, (_, page) => questions.slice(page * perPage, (page + 1) * perPage));
}

/** The screen reached, from 1: the last on which a question was put or answered, which leaves a step. */
export function pageReached(pages: { stepId: number | null }[][]): number {
  const last = pages.findLastIndex((questions) => questions.some(({ stepId }) => stepId !== null));
  return Math.max(last, 0) + 1;
}
