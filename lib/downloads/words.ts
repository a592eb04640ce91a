import type { CourseDetails } from '@/lib/catalogue/input';
import type { MediaSegment } from '@/lib/catalogue/media-input';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import { pt } from './words/pt';

type Quality = 'protege' | 'incompleta' | 'dana';

/** What Faro itself says in a book. It belongs to the course's language, not the reader's, so it is no part of messages/. */
export type Words = {
  /** Says nothing of the subject: libraries, tabs and histories show it. */
  neutralTitle: (edition: number, modulePlace: number | null) => string;
  cover: string;
  contents: string;
  presentation: string;
  objectives: string;
  audience: string;
  hours: string;
  outcomes: string;
  inThisModule: string;
  minutes: (minutes: string) => string;
  kinds: Record<'lesson' | 'quiz' | 'scenario' | 'plan' | 'survey', string>;
  notice: string;
  practice: (number: number) => string;
  several: string;
  trueFalse: string;
  isTrue: string;
  isFalse: string;
  match: string;
  order: string;
  units: (units: string) => string;
  gap: (number: number) => string;
  wordsOffered: string;
  seeAnswer: string;
  answers: string;
  answer: string;
  isRight: string;
  isWrong: string;
  /** The right number, and how far off it may be. */
  within: (value: string, tolerance: string) => string;
  back: string;
  figureText: string;
  media: Record<MediaSegment['type'], string>;
  transcript: string;
  noTranscript: string;
  onlineOnly: string;
  countryStatus: Record<'verified' | 'to-confirm', string>;
  source: string;
  reviewed: string;
  quizNote: string;
  passMark: (percent: string) => string;
  scenarioNote: string;
  begin: string;
  scene: (number: number) => string;
  consequences: string;
  consequence: (scene: number, letter: string) => string;
  chosen: string;
  goOn: (scene: number) => string;
  startAgain: string;
  quality: Record<Quality, string>;
  ending: Record<Quality, string>;
  reflection: string;
  planNote: string;
  planExamples: string;
  planColumns: [string, string, string, string];
  glossary: string;
  inEnglish: string;
  about: string;
  editionLine: (edition: number, date: string) => string;
  publisher: string;
  address: string;
  asPublished: string;
  reviewNote: string;
  titleNote: string;
  rights: (publisher: string) => string;
  fonts: string;
  withheld: (count: number) => string;
  online: string;
  page: (number: string) => string;
  pageOf: (number: number, total: number) => string;
  accessibility: string;
};

const all: Record<CourseDetails['language'], Words> = { es, en, pt, fr };

export const wordsIn = (language: CourseDetails['language']): Words => all[language];
