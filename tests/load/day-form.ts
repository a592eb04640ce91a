/** A plain form as a browser without scripts sees it. */
export type Sheet = {
  /** Hidden fields, as they stand in the page. */
  hidden: [name: string, value: string][];
  /** Question → the values that can be chosen. */
  choices: Map<string, string[]>;
  /** Question → what the page shows as chosen. */
  chosen: Map<string, string>;
};

/** The form of the page that holds this text. */
export function readForm(html: string, holding: string): Sheet | undefined {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(([text]) => text.includes(holding))?.[0];
  if (!form) return undefined;
  const sheet: Sheet = { hidden: [], choices: new Map(), chosen: new Map() };
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const [type, name, value] = ['type', 'name', 'value'].map((one) => attribute(tag, one));
    if (type === 'hidden') sheet.hidden.push([name!, value!]);
    if (type !== 'radio') continue;
    sheet.choices.set(name!, [...(sheet.choices.get(name!) ?? []), value!]);
    if (/\schecked\b/.test(tag)) sheet.chosen.set(name!, value!);
  }
  return sheet;
}

const attribute = (tag: string, name: string) =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
