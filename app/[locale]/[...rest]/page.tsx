import { notFound } from 'next/navigation';

/** Unknown addresses are rendered per request too, so that they obey the content policy. */
export default function UnknownPage(): never {
  notFound();
}
