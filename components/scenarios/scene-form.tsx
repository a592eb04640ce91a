import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ShownRun } from '@/lib/scenarios/load-run';
import { OptionRow } from '@/questions/option-row';

type Props = {
  run: ShownRun;
  stage: Extract<ShownRun['stage'], { kind: 'scene' }>;
  language: string;
  hidden: { course: string; activity: string };
  chooseAction: FormAction;
};

/** A scene to read, and its decision. Nothing says beforehand what a choice will do. */
export function SceneForm({ run, stage, language, hidden, chooseAction }: Props) {
  const t = useTranslations('scenarios');
  const { scene, question, choices } = stage;
  return (
    <>
      <p className="text-sm font-semibold text-sea">{t('decision', { number: run.position + 1 })}</p>
      <h2 id="escena-titulo" lang={language} className="mb-4 text-2xl">
        {scene.title}
      </h2>
      {/* Compiled and sanitised when it was published. */}
      <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: scene.html }} />
      <ActionForm
        key={`${run.id}-${run.position}`}
        action={chooseAction}
        hidden={{ ...hidden, run: run.id, position: run.position, scene: scene.id }}
        className="mt-8 border-t border-line pt-6 font-sans"
      >
        <fieldset className="min-w-0">
          <legend lang={language} className="mb-3 text-lg font-semibold">
            {question}
          </legend>
          <div lang={language} className="flex flex-col gap-2.5">
            {choices.map(({ index, text }) => (
              <OptionRow key={index} type="radio" name="choice" value={index} required>
                {text}
              </OptionRow>
            ))}
          </div>
        </fieldset>
        <SubmitButton size="lg" iconEnd="arrow-right" className="mt-6">
          {t('choose')}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
