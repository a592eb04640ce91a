'use client';

import { Logo } from '@/components/illustrations/logo';
import { buttonClass } from '@/components/ui/button';

type Props = { home: string; courses: string; title: string; text: string; action: string };

/** The page of an address that leads nowhere: says so, and shows the way back. */
export function NotFoundNotice({ home, courses, title, text, action }: Props) {
  return (
    <>
      <header className="bg-night text-on-night">
        <div className="mx-auto flex h-16 max-w-page items-center px-4">
          <a href={home} className="text-on-night no-underline">
            <Logo name="Faro" />
          </a>
        </div>
      </header>
      <main id="contenido" className="mx-auto flex max-w-reading flex-1 flex-col gap-5 px-4 py-16">
        <h1 className="text-3xl">{title}</h1>
        <p className="text-lg text-ink-soft">{text}</p>
        <p>
          <a href={courses} className={buttonClass()}>
            {action}
          </a>
        </p>
      </main>
    </>
  );
}
