import en from '@/messages/en.json';
import es from '@/messages/es.json';
import type { Locale } from './locales';

/** Every text that a person reads, by language. Spanish is the source; a test holds English beside it. */
export const messages: Record<Locale, typeof es> = { es, en };
export type Messages = typeof es;
