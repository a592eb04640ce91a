import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { seededRandom } from '@/lib/kernel/shuffle';
import { kindOf } from '@/questions';

type Props = { id: string; kind: string; body: unknown };

/** What the kinds conceal to, taken together: every list that is put to the learner. */
type Put = {
  prompt: string;
  multiple?: boolean;
  options?: string[];
  stems?: string[];
  items?: string[];
  units?: string[];
  gaps?: ({ options: string[] } | number)[];
  pools?: { text: string }[][];
};

/** Gaps as lines to write on, with their number. */
const withLines = (text: string) =>
  text.replace(/\{\{(\d+)\}\}|\[\[(\d+)\]\]/g, (_, cloze, words) => `(${cloze ?? words}) ……………………`);

function Entries({ texts }: { texts: string[] }) {
  return (
    <ul className="list-[square]">
      {texts.map((text) => (
        <li key={text}>
          <Markdown text={text} inline />
        </li>
      ))}
    </ul>
  );
}

/** A practice question on paper: what is asked and what there is to choose from. The key is not in it. */
export function PrintedQuestion({ id, kind: name, body }: Props) {
  const t = useTranslations('activities.print');
  const kind = kindOf(name);
  // Prepared, because the written order of some kinds gives the key away.
  const {
    prompt,
    multiple,
    options,
    stems,
    items,
    units,
    gaps = [],
    pools = [],
  } = kind.conceal(kind.prepare(body, seededRandom(id), false)) as Put;
  return (
    <section className="prose-lesson my-6 break-inside-avoid rounded-md border border-line p-5">
      <p className="font-sans text-sm font-semibold">{t('practice')}</p>
      <Markdown text={gaps.length > 0 ? withLines(prompt) : prompt} />
      {name === 'truefalse' && <p>{t('trueFalse')}</p>}
      {multiple && <p>{t('several')}</p>}
      {stems && (
        <>
          <p>{t('match')}</p>
          <Entries texts={stems} />
          <p>{t('options')}:</p>
        </>
      )}
      {options && <Entries texts={options} />}
      {items && (
        <>
          <p>{t('order')}</p>
          <Entries texts={items} />
        </>
      )}
      {gaps.map((gap, place) => {
        const title = t('gap', { number: place + 1 });
        if (typeof gap === 'number' || gap.options.length === 0) return null;
        return (
          <div key={title}>
            <p>{title}</p>
            <Entries texts={gap.options} />
          </div>
        );
      })}
      {pools.map((words) => (
        <div key={words.map(({ text }) => text).join()}>
          <p>{t('words')}</p>
          <Entries texts={words.map(({ text }) => text)} />
        </div>
      ))}
      {units && units.length > 0 && <p>{t('unit', { units: units.join(', ') })}</p>}
      <p className="font-sans text-sm text-ink-soft">{t('answer')}</p>
    </section>
  );
}
