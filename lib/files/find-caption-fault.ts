/** What is wrong with captions, and in which line; `reason` has a text under `authoring.problems`. */
export type CaptionFault = { reason: string; line: number };

const time = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const timing = new RegExp(String.raw`^(${time})[ \t]+-->[ \t]+(${time})(?:[ \t]+\S.*)?$`);

/** The first mistake in a WebVTT text; null where browsers will read all of it. */
export function findCaptionFault(text: string): CaptionFault | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0]!)) return { reason: 'captions-no-header', line: 1 };
  let cues = 0;
  let latest = 0;
  for (let at = 1; at < lines.length; ) {
    if (!lines[at]!.trim()) {
      at++;
      continue;
    }
    const start = at;
    while (at < lines.length && lines[at]!.trim()) at++;
    const block = lines.slice(start, at);
    // What follows the first line without a blank one between belongs to the head.
    if (start === 1 || /^(NOTE|STYLE|REGION)(?:[ \t].*)?$/.test(block[0]!)) continue;
    const place = block.findIndex((line) => line.includes('-->'));
    const [, from, to] = timing.exec(block[place] ?? '') ?? [];
    const line = start + 1 + Math.max(place, 0);
    if (place < 0 || place > 1 || !from || !to) return { reason: 'captions-timing', line };
    if (milliseconds(to) <= milliseconds(from)) return { reason: 'captions-backwards', line };
    if (milliseconds(from) < latest) return { reason: 'captions-order', line };
    if (block.length === place + 1) return { reason: 'captions-silent', line };
    latest = milliseconds(from);
    cues++;
  }
  return cues > 0 ? null : { reason: 'captions-none', line: 1 };
}

function milliseconds(written: string): number {
  const [seconds, minutes, hours = 0] = written.split(':').reverse().map(Number);
  return Math.round(((hours * 60 + minutes!) * 60 + seconds!) * 1000);
}
