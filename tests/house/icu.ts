/** What a message needs: `name` for {name}, `count` for {count, plural, …}, `<link>` for a tag. */
export type Needs = { values: Map<string, string>; tags: Set<string>; branches: string[] };

/**
 * Scans an ICU message for its arguments and tags. Enough of the grammar for ours: quotes, nested plural and select,
 * offsets. Throws where braces or tags do not pair.
 */
export function scanMessage(message: string): Needs {
  const needs: Needs = { values: new Map(), tags: new Set(), branches: [] };
  let place = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${place} of «${message}»`);
  };

  const word = (): string => {
    const found = /^[^\s,{}<>]+/.exec(message.slice(place))?.[0];
    if (!found) return fail('a name is missing');
    place += found.length;
    return found;
  };
  const blanks = () => {
    place += /^\s*/.exec(message.slice(place))![0].length;
  };
  const expectChar = (char: string) => {
    if (message[place] !== char) fail(`«${char}» is missing`);
    place++;
  };

  function argument(): void {
    expectChar('{');
    blanks();
    const name = word();
    blanks();
    let kind = 'value';
    if (message[place] === ',') {
      place++;
      blanks();
      kind = word();
      blanks();
      if (message[place] === ',') {
        place++;
        if (/^(plural|select|selectordinal)$/.test(kind)) branches(name, kind);
        else while (place < message.length && message[place] !== '}') place++;
      }
    }
    expectChar('}');
    needs.values.set(name, kind);
  }

  function branches(name: string, kind: string): void {
    const keys: string[] = [];
    blanks();
    while (place < message.length && message[place] !== '}') {
      const key = word();
      blanks();
      if (!key.startsWith('offset:')) {
        keys.push(key);
        expectChar('{');
        text(kind !== 'select');
        expectChar('}');
      }
      blanks();
    }
    if (!keys.includes('other')) fail(`{${name}, ${kind}} has no «other»`);
    if (kind === 'select') needs.branches.push(`${name}: ${keys.sort().join(' ')}`);
  }

  function text(inPlural: boolean, tag?: string): void {
    while (place < message.length) {
      const rest = message.slice(place);
      const quoted = /^'(?:'|[{}<>#|](?:[^']|'')*'?)/.exec(rest)?.[0];
      const tagged = /^<(\/?)([a-zA-Z][\w-]*)>/.exec(rest);
      if (quoted) place += quoted.length;
      else if (rest[0] === '{') argument();
      else if (rest[0] === '}') return;
      else if (tagged?.[1]) {
        if (tagged[2] !== tag) fail(`</${tagged[2]}> closes nothing`);
        return;
      } else if (tagged) {
        place += tagged[0].length;
        needs.tags.add(tagged[2]!);
        text(inPlural, tagged[2]);
        if (!message.startsWith(`</${tagged[2]}>`, place)) fail(`<${tagged[2]}> is not closed`);
        place += tagged[2]!.length + 3;
      } else place++;
    }
  }

  text(false);
  if (place < message.length) fail('a brace too many');
  return needs;
}

/** One line that is equal where two languages need the same. */
export function inOneLine({ values, tags, branches }: Needs): string {
  const named = [...values].map(
    ([name, kind]) => `{${name}${/^(plural|selectordinal|number)$/.test(kind) ? ' number' : ''}}`,
  );
  return [...named, ...[...tags].map((tag) => `<${tag}>`), ...branches].sort().join(' ');
}
