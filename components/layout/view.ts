export type View = { theme: 'auto' | 'light' | 'dark'; text: 's' | 'm' | 'l' | 'xl' };

export const viewCookie = 'faro-view';
/** The id of the box in the header where a view is chosen. */
export const viewBoxId = 'vista';
export const defaultView: View = { theme: 'auto', text: 'm' };

const themes: readonly string[] = ['auto', 'light', 'dark'];
const texts: readonly string[] = ['s', 'm', 'l', 'xl'];

const isTheme = (value?: string): value is View['theme'] => value !== undefined && themes.includes(value);
const isText = (value?: string): value is View['text'] => value !== undefined && texts.includes(value);

/** Reads the value of the cookie («dark.l»); whatever cannot be read is the default. */
export function readView(cookie?: string): View {
  const [theme, text] = (cookie ?? '').split('.');
  return {
    theme: isTheme(theme) ? theme : defaultView.theme,
    text: isText(text) ? text : defaultView.text,
  };
}

export function writeView({ theme, text }: View): string {
  return `${theme}.${text}`;
}

/** The attributes of `<html>` that show a view. */
export function viewAttributes({ theme, text }: View): { 'data-theme'?: string; 'data-text'?: string } {
  return {
    'data-theme': theme === 'auto' ? undefined : theme,
    'data-text': text === 'm' ? undefined : text,
  };
}
