/* What the form of a plan needs in the browser, in one piece. */
export { AreaField, TextField } from '@/components/ui/form-field';
export { Autosave } from './autosave';
