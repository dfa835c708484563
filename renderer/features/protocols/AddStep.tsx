import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog.tsx';
import type { At, Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { blankStep, type StepKind, stepKinds } from './edits/blank-steps.ts';
import { inLanguages, languagesOf } from './edits/languages.ts';
import { addStep } from './edits/steps.ts';
import { useLibrary } from './library.ts';
import { MomentEditor } from './MomentEditor.tsx';
import { itemOf, noQuestion, QuestionFields } from './QuestionFields.tsx';
import classes from './Studio.module.css';

const blank = '';

/** A step of any kind: blank, or begun from one that another protocol has. */
export function AddStep({
  onAdded,
  onClose,
}: {
  readonly onAdded: (stepId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { definition, apply } = useEditing();
  const library = useLibrary();
  const [kind, setKind] = useState<StepKind>('questionnaire');
  const [model, setModel] = useState(blank);
  const [name, setName] = useState('');
  const [at, setAt] = useState<At>(after);
  const [question, setQuestion] = useState(noQuestion);
  const languages = languagesOf(definition);
  const written = library.steps.map(({ step }) => step);
  const asksFirst = kind === 'questionnaire' && model === blank;
  const models = library.steps.filter(({ step }) => step.kind === kind);
  const hasConfirmation = definition.steps.some((step) => step.kind === 'confirmation');

  const chooseKind = (next: StepKind) => {
    setKind(next);
    setModel(blank);
    setAt(next === 'confirmation' || next === 'notice' ? before : after);
  };
  const chooseModel = (value: string) => {
    setModel(value);
    const found = models[Number(value)]?.step;
    if (value === blank || !found) return;
    setName(found.name);
    if ('day' in found.at) setAt(found.at);
  };
  const add = () => {
    const found = model === blank ? undefined : models[Number(model)]?.step;
    const made: Step = found
      ? { ...inLanguages(found, languages), name: name.trim(), at }
      : blankStep(kind, { name: name.trim(), at, first: itemOf(question) }, written, languages);
    const { id } = addStep(definition, made);
    apply((now) => addStep(now, made).definition);
    onAdded(id);
  };
  return (
    <FormDialog
      title={t('write.addStep')}
      confirm={t('write.add')}
      isReady={
        name.trim() !== '' &&
        !(kind === 'confirmation' && hasConfirmation) &&
        (!asksFirst || question.label.trim() !== '')
      }
      onConfirm={add}
      onClose={onClose}
    >
      <div>
        <SegmentedControl
          fullWidth
          aria-label={t('write.stepKind')}
          value={kind}
          onChange={(value) => {
            const next = stepKinds.find((each) => each === value);
            if (next) chooseKind(next);
          }}
          data={stepKinds.map((value) => ({
            value,
            label: t(`studio.kind.${value}`),
            disabled: value === 'confirmation' && hasConfirmation,
          }))}
        />
        <p className={classes.noteText}>{t(`write.kindMeans.${kind}`)}</p>
      </div>
      <Select
        label={t('write.beginFrom')}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('write.nothingFound')}
        data={[
          { value: blank, label: t('write.blankStep') },
          ...models.map(({ from, step }, n) => ({
            value: String(n),
            label: t('write.stepOf', { name: step.name, protocol: from }),
          })),
        ]}
        value={model}
        onChange={(value) => value !== null && chooseModel(value)}
      />
      <TextInput
        label={t('write.name')}
        placeholder={t('write.nameExample')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <fieldset className={classes.fieldset}>
        <legend>{t('studio.when')}</legend>
        <MomentEditor
          value={at}
          anchors={definition.steps.filter((step) => step.kind !== 'call')}
          onChange={setAt}
        />
      </fieldset>
      {asksFirst && (
        <fieldset className={classes.fieldset}>
          <legend>{t('write.firstQuestion')}</legend>
          <div className={classes.form}>
            <QuestionFields value={question} onChange={setQuestion} />
          </div>
        </fieldset>
      )}
    </FormDialog>
  );
}

const before: At = { day: -2, time: '10:00' };
const after: At = { day: 2, time: '10:00' };
