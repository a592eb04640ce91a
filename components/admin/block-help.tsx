import { Disclosure } from '@/components/ui/disclosure';

const lines = {
  headings: '## …\n### …',
  emphasis: '**…**   *…*',
  list: '- …\n- …',
  link: '[…](https://…)',
  block: ':::nota{titulo="…"}\n…\n:::',
  question: '::pregunta{id="…"}',
  figure: '::figura{nombre="…"}',
  picture: '::imagen{archivo="….jpg" texto="…"}',
  audio: '::audio{archivo="….mp3" titulo="…" transcripcion="….md"}',
  video: '::video{archivo="….mp4" titulo="…" subtitulos="….vtt" transcripcion="….md"}',
  download: '::descarga{archivo="….pdf" titulo="…"}',
  embed: '::externo{direccion="https://…" titulo="…" transcripcion="….md"}',
};

type Props = {
  labels: { title: string; text: string; files: string; for: Record<keyof typeof lines, string> };
  /** What lies in the folder of the course's files. */
  files: string[];
};

/** What may be written in a lesson, with an example of each. */
export function BlockHelp({ labels, files }: Props) {
  return (
    <Disclosure summary={labels.title}>
      <p>{labels.text}</p>
      <dl className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        {Object.entries(lines).map(([name, example]) => (
          <div key={name} className="contents">
            <dt>
              <pre className="rounded-sm bg-sunken break-words whitespace-pre-wrap px-2 py-1 font-mono text-xs">
                {example}
              </pre>
            </dt>
            <dd>{labels.for[name as keyof typeof lines]}</dd>
          </div>
        ))}
      </dl>
      {files.length > 0 && (
        <p>
          {labels.files}{' '}
          {files.map((name, place) => (
            <span key={name}>
              {place > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
        </p>
      )}
    </Disclosure>
  );
}
