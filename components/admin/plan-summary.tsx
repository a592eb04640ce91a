import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import type { PlanBody } from '@/lib/catalogue/input';
import { FactList } from './fact-list';

/** What a plan asks for; read only. What learners write in theirs, nobody else reads. */
export function PlanSummary({ body, language }: { body: PlanBody; language: string }) {
  const t = useTranslations('admin.plan');
  return (
    <div className="flex flex-col gap-6">
      <FactList facts={[{ label: t('rows'), value: body.rows }]} />
      {body.intro && (
        <section aria-labelledby="presentacion" className="flex flex-col gap-2">
          <h2 id="presentacion" className="text-lg">
            {t('intro')}
          </h2>
          <div lang={language} className="max-w-reading">
            <Markdown text={body.intro} />
          </div>
        </section>
      )}
      {body.examples.length > 0 && (
        <section aria-labelledby="ejemplos" className="flex flex-col gap-2">
          <h2 id="ejemplos" className="text-lg">
            {t('examples', { count: body.examples.length })}
          </h2>
          <ul lang={language} className="max-w-reading list-disc ps-6">
            {body.examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
