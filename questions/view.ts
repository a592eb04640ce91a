/** How a kind is put to the learner: what may be seen, and the form's values so far. Ids and names start with `prefix`. */
export type ViewProps<Concealed> = {
  prefix: string;
  concealed: Concealed;
  values: Record<string, string[]>;
  disabled?: boolean;
};

/** How a kind is shown afterwards. */
export type ReviewProps<Review> = { review: Review };
