import { type ComponentType, createElement, lazy } from 'react';

/**
 * A component of the browser whose script comes only with the pages that show it: all that stands in some activity would come
 * with every lesson. `here` is the module itself on the server, which draws at once what is in the HTML; in the browser it
 * is null. No `Suspense` around it: React would send what is in one later, by a script. Where the script does not arrive, the
 * page stays as it is without scripts.
 */
export function late<Parts, Name extends keyof Parts>(
  load: () => Promise<Parts>,
  name: Name,
  here: Parts | null,
): Parts[Name] {
  const arrived = async () => ({ default: (await load().catch(never))[name] as ComponentType });
  const Part = (here?.[name] ?? lazy(arrived)) as ComponentType;
  // What the server names to the browser must not be a lazy component itself.
  return ((props: object) => createElement(Part, props)) as Parts[Name];
}

const never = () => new Promise<never>(() => {});
