import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field';
import { previewPrefix, previewShows } from '@/lib/bank/input';
import type { QuestionPreview as Preview } from '@/lib/bank/preview-question';
import { QuestionReview, QuestionView } from '@/questions/views';

type Props = { preview: Preview; address: string; language: string };

/** A question to be tried: answered by GET, so that nothing is stored; then its review, as quizzes may show it. */
export function QuestionPreview({ preview, address, language }: Props) {
  const t = useTranslations('admin.bank.preview');
  const { question, mixed, concealed, values, review, shows, fraction, sent } = preview;
  const next = `${address}?${new URLSearchParams({ orden: String((Number(mixed) || 0) + 1) })}`;
  const again = mixed ? `${address}?${new URLSearchParams({ orden: mixed })}` : address;
  const kept = (
    <>
      <input type="hidden" name="enviada" value="1" />
      {mixed && <input type="hidden" name="orden" value={mixed} />}
    </>
  );
  const sheet = 'max-w-reading rounded-lg border border-line bg-surface p-5 sm:p-6';
  if (!review)
    return (
      <>
        <form method="get" action={address} className={`flex flex-col gap-5 ${sheet}`} lang={language}>
          {kept}
          <QuestionView kind={question.kind} prefix={previewPrefix} concealed={concealed} values={values} />
          <Button className="self-start">{t('check')}</Button>
        </form>
        <p className="mt-4">
          <a href={next}>{t('mix')}</a>
        </p>
      </>
    );
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,38rem)_18rem]">
      <div className={`flex flex-col gap-5 ${sheet}`}>
        <div lang={language}>
          <QuestionReview kind={question.kind} review={review} />
        </div>
        <p className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Badge>
            {fraction === null ? t('byHand') : t('mark', { percent: Math.round(fraction * 1000) / 10 })}
          </Badge>
          <ButtonLink variant="secondary" size="sm" href={again}>
            {t('again')}
          </ButtonLink>
        </p>
      </div>
      <form method="get" action={address} className="rounded-lg border border-line p-5 text-sm">
        {kept}
        <input type="hidden" name="elegida" value="1" />
        {sent.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="font-semibold">{t('shows')}</legend>
          {previewShows.map((one) => (
            <Checkbox
              key={one}
              id={`muestra-${one}`}
              name="muestra"
              value={one}
              defaultChecked={shows[one]}
              label={t(`show.${one}`)}
            />
          ))}
        </fieldset>
        <Button size="sm" variant="secondary" className="mt-2">
          {t('apply')}
        </Button>
      </form>
    </div>
  );
}
