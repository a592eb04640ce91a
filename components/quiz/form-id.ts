/** The form that a sitting's clock, palette and keeper of answers belong to. */
export const answerForm = 'respuestas';
/** The one that hands it in. */
export const finishForm = 'entrega';

/** What the keeper says on the document when the server has taken answers. */
export const savedEvent = 'faro:guardado';
export type SavedDetail = {
  answered: number[];
  flagged: number[];
  page: number[];
  deadlineAt: string | null;
};
