'use client';

/** The texts stand here, because an error page cannot count on anything else having worked. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const isEnglish = typeof document !== 'undefined' && document.documentElement.lang === 'en';
  return (
    <main className="mx-auto flex max-w-reading flex-col gap-4 px-4 py-16">
      <h1 className="text-2xl">{isEnglish ? 'Something went wrong' : 'Algo salió mal'}</h1>
      <p>
        {isEnglish
          ? 'Your saved answers are safe. Please try again; if it happens again, come back in a few minutes.'
          : 'Sus respuestas guardadas están a salvo. Intente otra vez; si vuelve a ocurrir, regrese en unos minutos.'}
      </p>
      <p>
        <button
          type="button"
          onClick={reset}
          className="min-h-11 rounded-md bg-sea px-4 font-semibold text-on-sea"
        >
          {isEnglish ? 'Try again' : 'Intentar otra vez'}
        </button>
      </p>
    </main>
  );
}
