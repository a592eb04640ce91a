import { expect, test } from 'vitest';
import { looksLikeCaseData } from '@/lib/activities/case-data';

test.each([
  'Escribir a ana.perez@correo.example',
  'Llamar al +506 8888 1234',
  'Llamar al (502) 2222-3333',
  'Cédula 1-1234-5678',
  'Pasaporte G12345678',
  'DPI 2345 67890 0101',
])('X13: «%s» looks like data of a case', (text) => expect(looksLikeCaseData(text)).toBe(true));

test.each([
  'Viernes 27 de noviembre de 2026',
  '2026-11-27',
  '27/11/2026',
  'Plan 2026-2027, 8 fichas, en 15 días',
  'Decreto 9-2009, artículos 1 y 2',
  'Cónsul adscrito; guardia de 8:00 a 16:30',
  'Revisar 3 turnos, 40 personas',
])('«%s» does not', (text) => expect(looksLikeCaseData(text)).toBe(false));
