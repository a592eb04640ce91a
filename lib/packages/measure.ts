import { countWords } from '@/lib/authoring/parse-markdown';
import type { CompiledBody } from '@/lib/catalogue/input';

/** Bytes of HTML that a lesson's text brings to its page. */
export function sizeOf(compiled: CompiledBody): number {
  if (compiled.kind !== 'lesson') return 0;
  return compiled.segments.reduce((sum, segment) => {
    if (segment.type === 'html') return sum + Buffer.byteLength(segment.html);
    if (segment.type === 'figure')
      return sum + Buffer.byteLength(segment.src) + Buffer.byteLength(segment.alternativeHtml);
    return sum;
  }, 0);
}

/**
 * How easy a Spanish text reads: 206.835 − 62.3 × syllables/words − words/sentences (Szigriszt Pazos 1993), read on
 * the INFLESZ scale (Barrio-Cantalejo and others 2008): below 40 very hard, 40–55 rather hard, 55–65 normal,
 * 65–80 rather easy, above 80 very easy. Null for a text too short to tell.
 */
export function readingEase(text: string): number | null {
  const words = countWords(text);
  if (words < 100) return null;
  const sentences = text.split(/[.!?…:;]+(?=\s|$)|\n+/).filter((part) => countWords(part) > 0).length;
  return 206.835 - (62.3 * countSyllables(text)) / words - words / sentences;
}

/** Vowel groups, with two strong vowels or a stressed weak one apart: `le-e`, `dí-a`, but `bien`, `ciu-dad`. */
export function countSyllables(text: string): number {
  const plain = text
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g');
  const spoken = plain.replace(/y(?![aeiouáéíóúü])/g, 'i');
  let syllables = 0;
  for (const [group] of spoken.matchAll(/[aeiouáéíóúü]+/g)) {
    syllables += 1;
    for (let i = 1; i < group.length; i++) {
      const pair = group.slice(i - 1, i + 1);
      if (/^[aeoáéó]{2}$/.test(pair) || /^[íú][aeo]$|^[aeo][íú]$/.test(pair)) syllables += 1;
    }
  }
  return syllables;
}
