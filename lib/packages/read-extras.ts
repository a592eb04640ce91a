import { z } from 'zod';
import { countryCard } from '@/lib/catalogue/input';
import { glossaryTerm } from '@/lib/catalogue/load-glossary';
import type { Package } from './package';
import type { Reading } from './reading';

const glossaryFile = z.array(glossaryTerm).max(1000);

/** Figures, glossary and country cards, into the package. */
export function readExtras(
  reading: Reading,
  into: Package,
  names: { figures: string[]; countries: string[] },
): void {
  for (const file of names.figures.filter((name) => name.endsWith('.svg'))) {
    const name = file.slice(0, -'.svg'.length);
    const path = `figuras/${file}`;
    const svg = (reading.text(path) ?? '').trim();
    const alternative = (reading.text(`figuras/${name}.md`) ?? '').trim();
    reading.anchor(['figures', into.figures.length], (rest, line) => ({
      file: rest[0] === 'alternative' && alternative ? `figuras/${name}.md` : path,
      line,
    }));
    into.figures.push({ name, svg, alternative });
  }

  if (reading.text('glosario.yaml') !== null) {
    const source = reading.yaml('glosario.yaml');
    const glossary = source && reading.parse('glosario.yaml', glossaryFile, source);
    if (glossary) {
      reading.anchorYaml(['glossary'], 'glosario.yaml', source);
      into.glossary = glossary;
    }
  }

  for (const file of names.countries.filter((name) => name.endsWith('.yaml'))) {
    const path = `paises/${file}`;
    const source = reading.yaml(path);
    const card = source && reading.parse(path, countryCard, source);
    if (!card) continue;
    reading.anchorYaml(['countries', into.countries.length], path, source);
    into.countries.push(card);
  }
}
