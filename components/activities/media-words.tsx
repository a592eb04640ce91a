import type { MediaSegment } from '@/lib/catalogue/media-input';
import type { MediaLabels } from './media';

type Props = {
  segment: Exclude<MediaSegment, { type: 'download' | 'picture' }>;
  labels: MediaLabels;
  language: string;
  isOpen: boolean;
};

/** What a recording says in words, or why there are none. */
export function MediaWords({ segment, labels, language, isOpen }: Props) {
  const { transcriptHtml, exemption, title } = segment;
  return (
    <>
      {transcriptHtml && (
        <details open={isOpen} className="mt-2">
          <summary className="min-h-9 cursor-pointer text-sea">
            {labels.transcript} <span className="sr-only">({title})</span>
          </summary>
          <div
            lang={language}
            className="prose-lesson"
            dangerouslySetInnerHTML={{ __html: transcriptHtml }}
          />
        </details>
      )}
      {exemption && (
        <p className="mt-2 text-sm text-ink-soft">
          {labels.noWords} <span lang={language}>{exemption}</span>
        </p>
      )}
    </>
  );
}
