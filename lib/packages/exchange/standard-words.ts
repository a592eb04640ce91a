import type { CourseDetails } from '@/lib/catalogue/input';
import { translator } from '@/lib/i18n/translator';

const words = (language: CourseDetails['language']) =>
  translator(language === 'es' ? 'es' : 'en', 'packages.exchange');

/** What a picture says that nobody described, in the language of its course. */
export const noWordsIn = (language: CourseDetails['language']): string => words(language)('noWords');

/** What the category of questions is called whose file names none. */
export const titleElsewhere = (language: CourseDetails['language']): string => words(language)('elsewhere');
