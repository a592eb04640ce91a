import type { CourseDetails } from '@/lib/catalogue/input';

/** The words that Faro itself puts into compiled content. They belong to the course's language, not the reader's. */
export type Labels = Record<BlockName | 'tabla', string>;

export const blockNames = [
  'situacion',
  'practica',
  'hacer',
  'evitar',
  'atencion',
  'nota',
  'clave',
  'lista',
  'sensible',
  'fuentes',
] as const;
export type BlockName = (typeof blockNames)[number];

const labels: Record<CourseDetails['language'], Labels> = {
  es: {
    situacion: 'Situación',
    practica: 'En la práctica',
    hacer: 'Qué hacer',
    evitar: 'Qué evitar',
    atencion: 'Atención',
    nota: 'Nota',
    clave: 'Para llevarse',
    lista: 'Lista de verificación',
    sensible: 'Contenido sensible',
    fuentes: 'Fuentes',
    tabla: 'Tabla',
  },
  en: {
    situacion: 'Situation',
    practica: 'In practice',
    hacer: 'What to do',
    evitar: 'What to avoid',
    atencion: 'Attention',
    nota: 'Note',
    clave: 'To take along',
    lista: 'Checklist',
    sensible: 'Sensitive content',
    fuentes: 'Sources',
    tabla: 'Table',
  },
  pt: {
    situacion: 'Situação',
    practica: 'Na prática',
    hacer: 'O que fazer',
    evitar: 'O que evitar',
    atencion: 'Atenção',
    nota: 'Nota',
    clave: 'Para levar consigo',
    lista: 'Lista de verificação',
    sensible: 'Conteúdo sensível',
    fuentes: 'Fontes',
    tabla: 'Tabela',
  },
  fr: {
    situacion: 'Situation',
    practica: 'En pratique',
    hacer: 'À faire',
    evitar: 'À éviter',
    atencion: 'Attention',
    nota: 'Remarque',
    clave: 'À retenir',
    lista: 'Liste de contrôle',
    sensible: 'Contenu sensible',
    fuentes: 'Sources',
    tabla: 'Tableau',
  },
};

export function labelsFor(language: CourseDetails['language']): Labels {
  return labels[language];
}
