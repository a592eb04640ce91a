import type { ComponentProps } from 'react';
import { Media } from '@/components/activities/media';
import { Icon } from '@/components/ui/icon';
import type { CompiledBody } from '@/lib/catalogue/input';

type Props = {
  compiled: CompiledBody;
  labels: { question: string; countries: string };
  media: Pick<ComponentProps<typeof Media>, 'place' | 'labels' | 'language' | 'locale'>;
};

/** The compiled text as learners would read it; practice questions and country cards are only named in their place. */
export function LessonPreview({ compiled, labels, media }: Props) {
  if (compiled.kind !== 'lesson') return null;
  return (
    <div className="prose-lesson">
      {compiled.segments.map((segment, index) => {
        const key = `${segment.type}-${index}`;
        if (segment.type === 'html')
          // Safe whatever the problems: compiled and sanitised on the server.
          return <div key={key} className="contents" dangerouslySetInnerHTML={{ __html: segment.html }} />;
        if (segment.type === 'figure')
          return (
            <figure key={key}>
              {/* biome-ignore lint/performance/noImgElement: a small drawing, served as it is */}
              <img src={segment.src} alt={segment.title} width={720} height={400} />
            </figure>
          );
        if (segment.type !== 'question' && segment.type !== 'countries')
          return <Media key={key} segment={segment} {...media} />;
        return (
          <p
            key={key}
            className="flex gap-2 rounded-md border border-dashed border-line-strong p-3 font-sans text-sm"
          >
            <Icon name={segment.type === 'question' ? 'quiz' : 'globe'} className="text-sea" />
            <span>
              {labels[segment.type]}:{' '}
              <code>{segment.type === 'question' ? segment.ref : segment.codes.join(', ')}</code>
            </span>
          </p>
        );
      })}
    </div>
  );
}
