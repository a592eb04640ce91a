import { FileRefused, limits } from './file-refused';

/** Declared names that are read, each as the decoder calls it. ISO 8859-1 is read as browsers do: as Windows-1252. */
const known: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
};

/** By its mark or its first character where the file has two bytes for each; else by what it declares; else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  if (declared === undefined) return 'utf-8';
  const encoding = known[declared.toLowerCase()];
  if (!encoding) throw new FileRefused('questions-file-encoding', { encoding: declared.slice(0, 40) });
  return encoding;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** The text of a file, lines ending in LF. A file that is no text, or not in the encoding it should have, is refused. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes.length > limits.bytes)
    throw new FileRefused('questions-file-large', { megabytes: limits.bytes / 1024 / 1024 });
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new FileRefused('questions-file-empty');
  const zero = text.indexOf('\0');
  if (zero >= 0) throw new FileRefused('questions-file-not-text', { line: lineAt(text, zero) });
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = lineAt(text, text.indexOf('\uFFFD'));
    throw new FileRefused('questions-file-characters', { line, encoding: encoding.toUpperCase() });
  }
  return text;
}
