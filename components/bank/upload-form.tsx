import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { mostMegabytes, mostQuestions } from '@/lib/packages/exchange-input';

type Props = { address: string; isAnother: boolean };

/** Sends a file of questions to be looked at; a plain form, because a file is more than an action takes. */
export function UploadForm({ address, isAnother }: Props) {
  const t = useTranslations('admin.exchange');
  return (
    <section aria-labelledby="importar" className="flex max-w-4xl flex-col gap-3">
      <h2 id="importar" className="text-lg">
        {t(isAnother ? 'sendOther' : 'import')}
      </h2>
      <p>{t('importText', { megabytes: mostMegabytes, most: mostQuestions })}</p>
      <p className="text-ink-soft">
        {t('sameText')} {t('leftText')}
      </p>
      <form
        action={address}
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
      >
        <Field id="i-file" label={t('file')} className="min-w-0 grow basis-72">
          {(control) => <Input type="file" name="file" accept=".xml,.txt,.gift" required {...control} />}
        </Field>
        <Button icon="search" variant={isAnother ? 'secondary' : 'primary'}>
          {t('send')}
        </Button>
      </form>
    </section>
  );
}
