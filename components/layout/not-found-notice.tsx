'use client';

type Props = { home: string; courses: string; title: string; text: string; action: string };

/** The page of an address that leads nowhere. It comes with every page, so it is plain and takes nothing with it. */
export function NotFoundNotice({ home, courses, title, text, action }: Props) {
  return (
    <>
      <header className="bg-night text-on-night">
        <div className="mx-auto flex h-16 max-w-page items-center px-4">
          <a
            href={home}
            className="flex items-center gap-2 font-serif text-[1.7rem] font-semibold text-on-night no-underline"
          >
            {/* biome-ignore lint/performance/noImgElement: a small drawing, served as it is */}
            <img src="/icon.svg" alt="" width={40} height={40} />
            Faro
          </a>
        </div>
      </header>
      <main id="contenido" className="mx-auto flex max-w-reading flex-1 flex-col gap-5 px-4 py-16">
        <h1 className="text-3xl">{title}</h1>
        <p className="text-lg text-ink-soft">{text}</p>
        <p>
          <a href={courses} className="boton boton-primary boton-md">
            {action}
          </a>
        </p>
      </main>
    </>
  );
}
