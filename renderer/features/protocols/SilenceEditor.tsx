import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DelayInput } from './DelayInput.tsx';
import type { Questionnaire, Silence, Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { inLanguages, languagesOfStep } from './edits/languages.ts';
import { useLibrary } from './library.ts';
import classes from './Studio.module.css';

type Asked = Extract<Step, { kind: 'confirmation' | 'questionnaire' }>;

/** « Rappel après 2 heures, puis alerte 2 heures plus tard », or nothing where no answer can worry. */
export function SilenceEditor({ step, index }: { readonly step: Asked; readonly index: number }) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const library = useLibrary();
  const { silence } = step;
  const path = ['steps', index, 'silence'] as const;
  const means = (next: string | null) => {
    if (next === silence.means) return;
    if (next === 'nothing') change(path, { means: 'nothing', endAfter: 1440 } satisfies Silence);
    if (next === 'alert') {
      const known = library.steps.flatMap(({ step: each }) => reminderOf(each));
      const reminder = inLanguages(known[0] ?? {}, languagesOfStep(step));
      change(path, { ...{ means: 'alert', reminderAfter: 120, reminder, alertAfter: 120 } });
    }
  };
  return (
    <span className={classes.sentence}>
      {step.kind === 'questionnaire' && (
        <Select
          size="xs"
          w={200}
          aria-label={t('write.silenceMeans')}
          allowDeselect={false}
          disabled={isLocked}
          data={(['alert', 'nothing'] as const).map((value) => ({
            value,
            label: t(`write.silence.${value}`),
          }))}
          value={silence.means}
          onChange={means}
        />
      )}
      {silence.means === 'nothing' ? (
        <>
          {t('write.endsAfter')}
          <DelayInput
            label={t('write.silenceEnd')}
            value={silence.endAfter}
            isLocked={isLocked}
            onChange={(endAfter) => change([...path, 'endAfter'], endAfter)}
          />
        </>
      ) : (
        <>
          {t('studio.silenceRemind')}
          <DelayInput
            label={t('studio.reminderAfter')}
            value={silence.reminderAfter}
            isLocked={isLocked}
            onChange={(value) => change([...path, 'reminderAfter'], value)}
          />
          {t('studio.silenceThen')}
          <DelayInput
            label={t('studio.alertAfter')}
            value={silence.alertAfter}
            isLocked={isLocked}
            onChange={(value) => change([...path, 'alertAfter'], value)}
          />
          {t('studio.silenceAlert')}
        </>
      )}
    </span>
  );
}

function reminderOf(
  step: Step,
): Extract<Questionnaire['silence'], { means: 'alert' }>['reminder'][] {
  return step.kind === 'questionnaire' && step.silence.means === 'alert'
    ? [step.silence.reminder]
    : [];
}
