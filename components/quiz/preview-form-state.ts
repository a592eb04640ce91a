import type { JudgedPreview } from '@/lib/authoring/judge-preview';
import type { FormState } from '@/lib/kernel/form-state';

/** What a preview shows after it was sent; `sent` are the answers, to look at them at another moment. */
export type PreviewFormState = FormState & {
  outcome?: { judged: JudgedPreview; sent: [name: string, value: string][] };
};
