import { defineRouting } from 'next-intl/routing';
import { defaultLocale, locales } from './locales';

/** Addresses. The folder names under `app/[locale]` are the Spanish ones; English has its own words. */
export const pathnames = {
  '/': '/',
  '/cursos': { en: '/courses' },
  '/cursos/[course]': { en: '/courses/[course]' },
  '/cursos/[course]/inscripcion': { en: '/courses/[course]/enrolment' },
  '/cursos/[course]/glosario': { en: '/courses/[course]/glossary' },
  '/cursos/[course]/baja': { en: '/courses/[course]/leave' },
  '/entrar': { en: '/sign-in' },
  '/registro': { en: '/register' },
  '/registro/confirmar': { en: '/register/confirm' },
  '/clave': { en: '/password' },
  '/clave/nueva': { en: '/password/new' },
  '/perfil': { en: '/profile' },
  '/ayuda': { en: '/help' },
  '/privacidad': { en: '/privacy' },
  '/verificar': { en: '/verify' },
  '/verificar/[code]': { en: '/verify/[code]' },
  '/aprender': { en: '/learn' },
  '/aprender/certificados': { en: '/learn/certificates' },
  '/aprender/[course]': { en: '/learn/[course]' },
  '/aprender/[course]/imprimir/[module]': { en: '/learn/[course]/print/[module]' },
  '/aprender/[course]/[activity]': { en: '/learn/[course]/[activity]' },
  '/aprender/[course]/[activity]/intento': { en: '/learn/[course]/[activity]/attempt' },
  '/aprender/[course]/[activity]/intento/resumen': { en: '/learn/[course]/[activity]/attempt/summary' },
  '/aprender/[course]/[activity]/resultado/[attempt]': { en: '/learn/[course]/[activity]/result/[attempt]' },
  '/admin': '/admin',
  '/admin/correo': { en: '/admin/mail' },
  '/admin/cursos/[course]': { en: '/admin/courses/[course]' },
  '/admin/cursos/[course]/actividades/[activity]': { en: '/admin/courses/[course]/activities/[activity]' },
  '/admin/cursos/[course]/personas': { en: '/admin/courses/[course]/people' },
  '/admin/cursos/[course]/certificados': { en: '/admin/courses/[course]/certificates' },
  '/admin/cursos/[course]/publicar': { en: '/admin/courses/[course]/publish' },
} as const;

export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
  pathnames: pathnames as never as typeof pathnames,
});
