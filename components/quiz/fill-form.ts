import type { Pairs } from './unsent-answers';

/** A form's own fields: what Next adds for its actions is not the learner's. */
export const fieldsIn = (form: HTMLFormElement): Pairs =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$ACTION'),
  );

/** Puts answers back into a form as they had been given. What it has no control for is passed over. */
export function fillForm(form: HTMLFormElement, fields: Pairs): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input:not([type=hidden]), select, textarea',
  )) {
    if (!control.name || control.matches(':disabled')) continue;
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []));
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
      control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
