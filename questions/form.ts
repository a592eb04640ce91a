import { isStorable } from './body';
import { type Form, FormError } from './kind';

/** The one value of a field, '' where there is none. */
export function readText(form: Form, field: string, max: number): string {
  const values = form.getAll(field);
  if (values.length > 1) throw new FormError('A field came twice.');
  const value = values[0] ?? '';
  if (value.length > max) throw new FormError('More text than the field can hold.');
  if (!isStorable(value)) throw new FormError('A character that no field can hold.');
  return value;
}

function place(value: string, count: number): number {
  if (!/^(?:0|[1-9]\d{0,3})$/.test(value) || Number(value) >= count)
    throw new FormError('An option that is not there.');
  return Number(value);
}

/** The place chosen in a field that holds one of `count` options, or null. */
export function readPlace(form: Form, field: string, count: number): number | null {
  const value = readText(form, field, 10);
  return value === '' ? null : place(value, count);
}

/** The places ticked in a field that holds several of `count` options. */
export function readPlaces(form: Form, field: string, count: number): number[] {
  const values = form.getAll(field);
  const places = values.map((value) => place(value, count));
  if (new Set(places).size < places.length) throw new FormError('An option came twice.');
  return places;
}
