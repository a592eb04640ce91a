import { Icon } from '@/components/ui/icon';
import { type MediaPlace, mediaAddress } from '@/lib/activities/input';
import type { MediaFile, MediaSegment } from '@/lib/catalogue/media-input';
import { EmbedFrame } from './embed-frame';
import { describeFile } from './file-facts';
import { MediaWords } from './media-words';

/** The texts under `activities.media`. */
export type MediaLabels = typeof import('@/messages/es.json')['activities']['media'];

type Props = {
  segment: MediaSegment;
  place: MediaPlace;
  labels: MediaLabels;
  /** Of the course. */
  language: string;
  locale: string;
  isPrinted?: boolean;
};

/**
 * A picture, sound, video, a file to keep or something of another site. Nothing is loaded before it is asked for, and all of it can
 * be had without scripts.
 */
export function Media({ segment, place, labels, language, locale, isPrinted = false }: Props) {
  const { title } = segment;
  if (segment.type === 'download')
    return (
      <p className="my-6 font-sans">
        <FileLink file={segment.file} {...{ place, title, locale }} isCard />
      </p>
    );
  if (segment.type === 'picture')
    return (
      // biome-ignore lint/performance/noImgElement: served to its readers alone, as it is
      <img
        src={mediaAddress(place, segment.file)}
        alt={title}
        loading={isPrinted ? 'eager' : 'lazy'}
        width={segment.width}
        height={segment.height}
        className="my-8 h-auto max-w-full rounded-md"
      />
    );
  const words = <MediaWords segment={segment} labels={labels} language={language} isOpen={isPrinted} />;
  return (
    <figure className="my-8 rounded-md border border-line bg-surface p-4 font-sans">
      <figcaption lang={language} className="mb-3 font-semibold">
        {title}
      </figcaption>
      {!isPrinted && <Player {...{ segment, place, labels, language, locale }} />}
      {words}
    </figure>
  );
}

function Player({ segment, place, labels, language, locale }: Omit<Props, 'isPrinted'>) {
  if (segment.type === 'download' || segment.type === 'picture') return null;
  const { title } = segment;
  if (segment.type === 'embed')
    return <EmbedFrame {...segment} labels={{ ...labels, open: `${labels.open} ${segment.site}` }} />;
  const source = mediaAddress(place, segment.file);
  const keep = segment.type === 'audio' ? labels.keepAudio : labels.keepVideo;
  return (
    <>
      {segment.type === 'audio' ? (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands below as text
        <audio controls preload="none" src={source} aria-label={title} className="block w-full" />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: where there are none, the author says why below
        <video
          controls
          playsInline
          preload="none"
          src={source}
          poster={segment.poster ? mediaAddress(place, segment.poster) : undefined}
          aria-label={title}
          width={1280}
          height={720}
          className="block h-auto w-full rounded-sm bg-black"
        >
          {segment.captions && (
            <track
              kind="captions"
              src={mediaAddress(place, segment.captions)}
              srcLang={language}
              label={languageName(language)}
              default
            />
          )}
        </video>
      )}
      <p className="mt-2 text-sm">
        <FileLink file={segment.file} title={keep} {...{ place, locale }} />
      </p>
    </>
  );
}

type LinkProps = { file: MediaFile; place: MediaPlace; title: string; locale: string; isCard?: boolean };

const card =
  'inline-flex min-h-12 max-w-full items-center gap-3 rounded-md border border-line bg-surface px-4 py-3';

/** A plain link that says what will come, and how much of it. */
function FileLink({ file, place, title, locale, isCard = false }: LinkProps) {
  return (
    <a href={mediaAddress(place, file)} download={file.name} className={isCard ? card : undefined}>
      {isCard && <Icon name="download" className="size-6 text-sea" />}
      <span>
        {title} <span className="whitespace-nowrap text-ink-soft">({describeFile(file, locale)})</span>
      </span>
    </a>
  );
}

const languageName = (language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
