import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Markdown } from '@/components/ui/markdown';
import type { ScenarioBody } from '@/lib/catalogue/input';

type Props = { body: ScenarioBody; language: string };

const tones = { protege: 'ok', incompleta: 'warn', dana: 'danger' } as const;
const icons = { protege: 'check-circle', incompleta: 'half', dana: 'alert' } as const;

/** A scenario's scenes, each with its choices and where they lead; read only. */
export function ScenarioSummary({ body, language }: Props) {
  const t = useTranslations('admin.scenario');
  const titles = new Map(body.scenes.map(({ id, title }) => [id, title]));
  const quality = (value: keyof typeof tones) => (
    <Badge tone={tones[value]} icon={icons[value]}>
      {t(`quality.${value}`)}
    </Badge>
  );
  return (
    <section aria-labelledby="escenas" className="flex flex-col gap-2">
      <h2 id="escenas" className="text-lg">
        {t('scenes', { count: body.scenes.length })}
      </h2>
      <div>
        {body.scenes.map((scene) => (
          <Disclosure
            key={scene.id}
            summary={
              <span className="flex flex-wrap items-center gap-2">
                <span lang={language}>{scene.title}</span>
                {scene.id === body.start && <Badge tone="sea">{t('start')}</Badge>}
                {scene.ending && (
                  <>
                    <Badge>{t('ending')}</Badge>
                    {quality(scene.ending)}
                  </>
                )}
              </span>
            }
          >
            <div lang={language} className="max-w-reading">
              <Markdown text={scene.text} />
              {scene.decision && <p className="mt-3 font-semibold">{scene.decision}</p>}
            </div>
            {scene.choices && (
              <ul className="flex flex-col gap-3">
                {scene.choices.map((choice) => (
                  <li key={choice.text} className="flex flex-col gap-1 border-s-2 border-line ps-4">
                    <span lang={language}>{choice.text}</span>
                    <span className="flex flex-wrap items-center gap-2 text-ink-soft">
                      {quality(choice.quality)}
                      {t('leadsTo')} <span lang={language}>{titles.get(choice.next) ?? choice.next}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
