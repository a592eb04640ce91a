import type { MediaFile } from '@/lib/catalogue/media-input';

const office: Record<string, string> = { DOCX: 'Word', XLSX: 'Excel', PPTX: 'PowerPoint' };

/** «PDF, 320 kB»: what a file is, and how much of a connection it takes. */
export function describeFile({ name, size }: Pick<MediaFile, 'name' | 'size'>, locale: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  const isLarge = size >= 1_000_000;
  const amount = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(Math.max(1, size / 1000) / (isLarge ? 1000 : 1));
  return `${office[ending] ?? ending}, ${amount}`;
}
