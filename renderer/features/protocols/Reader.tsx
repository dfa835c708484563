import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Definition, type Step, setIn } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

const readers = ['patient', 'parent', 'relative'] as const;

/** Who is written to: the patient, a child's representative, or whoever comes along. */
export function Reader({ step, index }: { readonly step: Step; readonly index: number }) {
  const { t } = useTranslation();
  const { apply, isLocked } = useEditing();
  if (!('writeTo' in step)) return <span>{t(`studio.noWriteTo.${step.kind}`)}</span>;
  // Health questions go to no relative.
  const possible = step.kind === 'notice' ? readers : (['patient', 'parent'] as const);
  return (
    <>
      <Select
        size="xs"
        aria-label={t('studio.toWhom')}
        allowDeselect={false}
        disabled={isLocked}
        data={possible.map((value) => ({ value, label: t(`studio.writeTo.${value}`) }))}
        value={step.writeTo}
        onChange={(value) => {
          const next = possible.find((each) => each === value);
          if (next) apply((now) => writeTo(now, index, next));
        }}
      />
      {step.writeTo === 'relative' && <p className={classes.noteText}>{t('write.relativeHint')}</p>}
    </>
  );
}

/** A relative reads a text of their own: it is there to be written, and gone when nobody gets it. */
function writeTo(definition: Definition, index: number, reader: (typeof readers)[number]) {
  const changed = setIn(definition, ['steps', index, 'writeTo'], reader);
  const step = changed.steps[index];
  if (step?.kind !== 'notice') return changed;
  return Object.entries(step.text).reduce((now, [language, wording]) => {
    const path = ['steps', index, 'text', language, 'relative'];
    if (reader === 'relative' && wording.relative === undefined) return setIn(now, path, '');
    return reader !== 'relative' && wording.relative === '' ? setIn(now, path, undefined) : now;
  }, changed);
}
