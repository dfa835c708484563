import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog.tsx';
import type { At, Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { anchorsOf, copyStep } from './edits/steps.ts';
import { MomentEditor } from './MomentEditor.tsx';
import classes from './Studio.module.css';

/** The same step once more, under another name and at another moment. */
export function CopyStep({
  step,
  index,
  onCopied,
  onClose,
}: {
  readonly step: Step;
  readonly index: number;
  readonly onCopied: (stepId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { definition, apply } = useEditing();
  const [name, setName] = useState(t('write.copyOf', { name: step.name }).slice(0, 60));
  const [at, setAt] = useState<At>(() =>
    'day' in step.at ? { ...step.at, day: Math.min(step.at.day + 1, 60) } : step.at,
  );
  const copy = () => {
    const given = { name: name.trim(), at };
    const { id } = copyStep(definition, index, given);
    apply((now) => copyStep(now, index, given).definition);
    onCopied(id);
  };
  return (
    <FormDialog
      title={t('write.copyStepTitle', { name: step.name })}
      confirm={t('write.copyStep')}
      isReady={name.trim() !== ''}
      onConfirm={copy}
      onClose={onClose}
    >
      <TextInput
        label={t('write.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <fieldset className={classes.fieldset}>
        <legend>{t('studio.when')}</legend>
        <MomentEditor value={at} anchors={anchorsOf(definition, index + 1)} onChange={setAt} />
      </fieldset>
    </FormDialog>
  );
}
