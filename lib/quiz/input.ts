/** What an attempt keeps of the quiz it was started on. */
export type AttemptSettings = { passMark: number; perPage: number };
