'use server';

import { action } from '@/app/action';
import { confirmName } from '@/lib/enrolment/confirm-name';
import { confirmNameInput, requestCertificateInput } from '@/lib/enrolment/input';
import { requestCertificate } from '@/lib/enrolment/request-certificate';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

const toCertificate = ({ slug }: { slug: string }, { locale }: { locale: Locale }) =>
  `${href(locale, '/aprender/[course]', { course: slug })}#certificado`;

export const confirmNameAction = action(confirmNameInput, confirmName, toCertificate);

export const requestCertificateAction = action(requestCertificateInput, requestCertificate, toCertificate);
