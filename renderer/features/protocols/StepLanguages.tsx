import { useTranslation } from 'react-i18next';
import type { Step } from './definition.ts';
import { useEditing } from './editing.ts';
import {
  addLanguageToStep,
  languagesOf,
  languagesOfStep,
  removeLanguageFromStep,
} from './edits/languages.ts';
import { LanguageList } from './LanguageList.tsx';
import { useTranslations } from './library.ts';

/** The languages that the whole step is written in; what is missing in one of them is a fault. */
export function StepLanguages({ step, index }: { readonly step: Step; readonly index: number }) {
  const { t } = useTranslation();
  const { definition, apply } = useEditing();
  const known = useTranslations();
  const used = languagesOfStep(step);
  return (
    <LanguageList
      label={t('write.stepLanguages')}
      used={used}
      possible={languagesOf(definition).filter((language) => !used.includes(language))}
      onAdd={(language) => apply((now) => addLanguageToStep(now, index, language, known))}
      onRemove={(language) => apply((now) => removeLanguageFromStep(now, index, language))}
    />
  );
}
