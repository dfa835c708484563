import { Input, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import classes from './Personal.module.css';
import { PersonalDialog } from './PersonalDialog.tsx';
import { useWording, WordingPreview } from './WordingPreview.tsx';

/** One more question for this patient, with the safety net that every question carries. */
export function QuestionDialog({
  view,
  onClose,
}: {
  readonly view: PersonalView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const add = useAction('personal:add-question');
  const [stepId, setStepId] = useState(view.steps[0]?.stepId ?? '');
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'yesno' | 'scale'>('yesno');
  const [worryingIf, setWorryingIf] = useState<'yes' | 'no'>('yes');
  const [alertOver, setAlertOver] = useState<number | ''>(7);
  const preview = useWording(view.stayId, text, kind);
  const isScale = kind === 'scale';
  const { from, to } = view.scaleBounds;
  const isOutside = isScale && (alertOver === '' || alertOver < from || alertOver > to);
  const save = () =>
    add.mutate(
      {
        stayId: view.stayId,
        stepId,
        label: label.trim(),
        text: text.trim(),
        kind,
        worryingIf: isScale ? null : worryingIf,
        alertOver: isScale && alertOver !== '' ? alertOver : null,
      },
      { onSuccess: onClose },
    );
  return (
    <PersonalDialog
      view={view}
      title={t('personal.addQuestion')}
      error={add.error}
      isReady={
        label.trim().length > 1 &&
        text.trim().length > 2 &&
        preview?.faults.length === 0 &&
        !isOutside
      }
      isPending={add.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('personal.step')}
        value={stepId}
        allowDeselect={false}
        onChange={(value) => value && setStepId(value)}
        data={view.steps.map((step) => ({ value: step.stepId, label: step.name }))}
      />
      <TextInput
        label={t('personal.label')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={40}
        data-autofocus
      />
      <Textarea
        label={t('personal.questionText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        lang={view.language}
        autosize
        minRows={2}
        maxLength={200}
      />
      <div className={classes.pair}>
        <Input.Wrapper label={t('personal.answerKind')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('personal.answerKind')}
            value={kind}
            onChange={(value) => setKind(value === 'scale' ? 'scale' : 'yesno')}
            data={[
              { value: 'yesno', label: t('personal.yesno') },
              { value: 'scale', label: t('personal.scale') },
            ]}
          />
        </Input.Wrapper>
        {isScale ? (
          <NumberInput
            label={t('personal.alertOver')}
            value={alertOver}
            error={isOutside ? t('ownBounds.outside', { from, to }) : null}
            onChange={(value) => setAlertOver(typeof value === 'number' ? value : '')}
          />
        ) : (
          <Select
            label={t('personal.worryingIf')}
            value={worryingIf}
            allowDeselect={false}
            onChange={(value) => setWorryingIf(value === 'no' ? 'no' : 'yes')}
            data={[
              { value: 'yes', label: t('personal.yes') },
              { value: 'no', label: t('personal.no') },
            ]}
          />
        )}
      </div>
      <WordingPreview preview={preview} language={view.language} />
    </PersonalDialog>
  );
}
