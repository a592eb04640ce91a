import { createHash } from 'node:crypto';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { formatCode } from '@/lib/certificates/code';
import type { CertificateFacts } from '@/lib/certificates/input';
import { renderCertificate } from '@/lib/certificates/render-certificate';
import { drawQr, readPdf } from './pdf-reader';
import { code, facts, now } from './sample';

const render = (change: Partial<CertificateFacts> = {}) =>
  renderCertificate({ facts: { ...facts, ...change }, code, issuedAt: now });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Ana Rodríguez ${index + 1}`,
    role: `Cargo ${index + 1}`,
  }));

test('prints every fact as text that can be selected', async () => {
  const { text, pages } = await readPdf(await render());
  for (const printed of [
    facts.holderName,
    facts.courseTitle,
    facts.courseSubtitle,
    facts.certificateTitle,
    'FARO',
    'Duración 20 horas',
    'Nivel Básico',
    'Calificación 92,5 %',
    'Concluido el 21 de noviembre de 2026',
    'Expedido el 23 de noviembre de 2026',
    'Versión 3 del curso',
    ...facts.signatories.flatMap(({ name, role }) => [name, role]),
    formatCode(code),
    `faro.example/verificar/${formatCode(code)}`,
  ]) {
    expect(text).toContain(printed);
  }
  expect(pages).toBe(1);
});

test('prints no mark when there is none to print', async () => {
  expect((await readPdf(await render({ mark: null }))).text).not.toContain('Calificación');
});

test.each([
  ['es', '1 hora', '1 de enero de 2027'],
  ['en', '1 hour', '1 January 2027'],
  ['pt', '1 hora', '1 de janeiro de 2027'],
  ['fr', '1 heure', '1er janvier 2027'],
] as const)('speaks the language of the certificate: %s', async (language, hours, date) => {
  const { text, lang } = await readPdf(await render({ language, hours: 1, issuedOn: '2027-01-01' }));
  expect(text).toContain(hours);
  expect(text).toContain(date);
  expect(lang).toBe(language);
});

test('has title, author, subject and language, and is tagged from title to figure', async () => {
  const { info, isTagged, structure, links } = await readPdf(await render());
  expect(info.Title).toBe('Certificado de aprovechamiento: María Fernanda Güell Ñáñez');
  expect(info.Author).toBe('Faro');
  expect(info.Subject).toContain(facts.courseTitle);
  expect(info.Language).toBe('es');
  expect(isTagged).toBe(true);
  const roles = JSON.stringify(structure);
  for (const role of ['Document', 'H1', 'H2', 'P', 'Link', 'Figure'])
    expect(roles).toContain(`"role":"${role}"`);
  expect(roles).toContain(`Código QR que abre https://faro.example/verificar/${formatCode(code)}`);
  expect(links).toEqual([`https://faro.example/verificar/${formatCode(code)}`]);
});

test('the QR code opens the verification page with the code in it', async () => {
  const { data, side } = await drawQr(await render());
  expect(jsQR(data, side, side)?.data).toBe(`https://faro.example/verificar/${formatCode(code)}`);
});

test('the same facts give the same bytes, and any other fact gives others', async () => {
  const hash = sha256(await render());
  expect(sha256(await render())).toBe(hash);
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Kathmandu';
  expect(sha256(await render())).toBe(hash);
  process.env.TZ = zone;
  expect(sha256(await render({ hours: 21 }))).not.toBe(hash);
});

describe('long and rare texts are printed whole and inside the border', () => {
  const longest =
    'María de los Ángeles Guadalupe Fernández-Villavicencio y Ortiz de Zárate Monteverde del Castillo de la Santísima Trinidad';
  const cases: [string, Partial<CertificateFacts>][] = [
    ['a name of 120 characters', { holderName: longest.slice(0, 120).trim() }],
    ['a word of 60 letters', { holderName: 'Anticonstitucionalisimamente'.repeat(3).slice(0, 60) }],
    ['120 wide letters without a space', { holderName: 'W'.repeat(120) }],
    ['one letter', { holderName: 'É' }],
    ['letters of Mayan languages', { holderName: 'Rałúꞌ Ajpuꞌ Qʼanjobʼal Kʼicheʼ ẍtuc ɓaqtun Kaqchikel’' }],
    ['letters in two pieces', { holderName: 'Zoë Muñoz'.normalize('NFD') }],
    [
      'everything at its longest',
      {
        holderName: longest.slice(0, 120).trim(),
        courseTitle: 'Detección y atención consular '.repeat(6).slice(0, 160).trim(),
        courseSubtitle: 'Curso de autoaprendizaje para personal '.repeat(6).slice(0, 200).trim(),
        certificateTitle: 'Certificado de aprovechamiento y participación '.repeat(3).slice(0, 120).trim(),
        issuer: 'Dirección General de Asuntos Consulares y Migratorios '.repeat(3).slice(0, 120).trim(),
        level: 'Intermedio con práctica supervisada y examen final aparte'.slice(0, 60),
        signatories: Array.from({ length: 4 }, () => ({
          name: longest.slice(0, 120).trim(),
          role: 'Directora general de asuntos consulares '.repeat(4).slice(0, 160).trim(),
        })),
      },
    ],
    ['one signatory', { signatories: people(1) }],
    ['three signatories', { signatories: people(3) }],
  ];
  test.each(cases)('%s', async (_, change) => {
    const { text, boxes, pages } = await readPdf(await render(change));
    const all = { ...facts, ...change };
    const squeezed = (one: string) => one.normalize('NFC').replace(/\s+/g, '');
    for (const printed of [
      all.holderName,
      all.courseTitle,
      all.courseSubtitle,
      all.level,
      all.certificateTitle,
    ]) {
      expect(squeezed(text)).toContain(squeezed(printed));
    }
    for (const { name, role } of all.signatories) expect(squeezed(text)).toContain(squeezed(name + role));
    for (const { x, y, width } of boxes) {
      expect(x).toBeGreaterThan(55);
      expect(x + width).toBeLessThan(841.89 - 55);
      expect(y).toBeGreaterThan(52);
      expect(y).toBeLessThan(595.28 - 90);
    }
    expect(pages).toBe(1);
  });
});
