import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from './ConditionEditor.tsx';
import type { Questionnaire, Step } from './definition.ts';
import { EveningNote } from './EveningNote.tsx';
import { useEditing } from './editing.ts';
import { anchorsOf, retimeStep } from './edits/steps.ts';
import { MomentEditor } from './MomentEditor.tsx';
import { Reader } from './Reader.tsx';
import { SendingEditor } from './SendingEditor.tsx';
import { SilenceEditor } from './SilenceEditor.tsx';
import { StepLanguages } from './StepLanguages.tsx';
import classes from './Studio.module.css';
import { UntilEditor } from './UntilEditor.tsx';
import { NoteFact, WordFact } from './WordFacts.tsx';

interface Props {
  readonly step: Step;
  readonly index: number;
}

const closedDays = ['send', 'earlier', 'if-watched-after', 'call'] as const;
const withoutText = ['call', 'skip'] as const;

/** When, to whom, for whom, until when, and on a day when nobody watches: each a sentence to edit. */
export function StepFacts({ step, index }: Props) {
  const { t } = useTranslation();
  const { definition, change, apply, isLocked } = useEditing();
  const at = ['steps', index] as const;
  return (
    <dl className={classes.facts}>
      <WordFact
        term={t('write.name')}
        label={t('write.name')}
        maxLength={60}
        value={step.name}
        onChange={(name) => change([...at, 'name'], name)}
      />
      <dt>{t('studio.when')}</dt>
      <dd>
        <MomentEditor
          value={step.at}
          anchors={anchorsOf(definition, index)}
          onChange={(moment) => apply(withMoment(step.id, moment), `${step.id}.at`)}
        />
        <EveningNote step={step} />
      </dd>
      {step.kind === 'questionnaire' && <Purpose step={step} index={index} />}
      <dt>{t('studio.toWhom')}</dt>
      <dd>
        <Reader step={step} index={index} />
      </dd>
      <dt>{t('studio.forWhom')}</dt>
      <dd>
        <ConditionEditor
          label={t('studio.forWhom')}
          value={step.onlyIf}
          onChange={(onlyIf) => change([...at, 'onlyIf'], onlyIf)}
        />
      </dd>
      <dt>{t('studio.trueUntil')}</dt>
      <dd>
        <UntilEditor
          value={step.validUntil}
          start={'day' in step.at ? step.at : null}
          onChange={(until) => change([...at, 'validUntil'], until)}
        />
      </dd>
      <dt>{t('write.sending')}</dt>
      <dd>
        <SendingEditor
          value={step.sending}
          onChange={(sending) => change([...at, 'sending'], sending)}
        />
      </dd>
      <dt>{t('studio.closedDay')}</dt>
      <dd>
        <Select
          size="xs"
          aria-label={t('studio.closedDay')}
          allowDeselect={false}
          disabled={isLocked}
          data={closedDays.map((value) => ({ value, label: t(`studio.closed.${value}`) }))}
          value={step.closedDay}
          onChange={(value) => value && change([...at, 'closedDay'], value)}
        />
      </dd>
      {step.kind !== 'call' && (
        <>
          <dt>{t('write.languages')}</dt>
          <dd>
            <StepLanguages step={step} index={index} />
          </dd>
          <dt>{t('studio.otherLanguage')}</dt>
          <dd>
            <Select
              size="xs"
              aria-label={t('studio.otherLanguage')}
              allowDeselect={false}
              disabled={isLocked}
              data={withoutText.map((value) => ({
                value,
                label: t(`studio.withoutText.${value}`),
              }))}
              value={step.withoutText}
              onChange={(value) => value && change([...at, 'withoutText'], value)}
            />
          </dd>
        </>
      )}
      {(step.kind === 'confirmation' || step.kind === 'questionnaire') && (
        <>
          <dt>{t('studio.silence')}</dt>
          <dd>
            <SilenceEditor step={step} index={index} />
          </dd>
        </>
      )}
      {step.kind === 'call' && (
        <WordFact
          term={t('studio.callReason')}
          label={t('studio.callReason')}
          placeholder={t('write.reasonExample')}
          maxLength={120}
          value={step.reason}
          onChange={(reason) => change([...at, 'reason'], reason)}
        />
      )}
      {(!isLocked || step.note) && (
        <NoteFact
          label={t('write.stepNote')}
          maxLength={400}
          value={step.note}
          onChange={(note) => change([...at, 'note'], note)}
        />
      )}
    </dl>
  );
}

/** By its name: while letters are typed the step may change its place in the list. */
function withMoment(stepId: string, moment: Step['at']) {
  return (definition: Parameters<typeof retimeStep>[0]) =>
    retimeStep(
      definition,
      definition.steps.findIndex(({ id }) => id === stepId),
      moment,
    );
}

const purposes = ['preparation', 'follow-up', 'experience', 'outcome'] as const;

function Purpose({ step, index }: { readonly step: Questionnaire; readonly index: number }) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  return (
    <>
      <dt>{t('write.purposeWord')}</dt>
      <dd>
        <Select
          size="xs"
          aria-label={t('write.purposeWord')}
          allowDeselect={false}
          disabled={isLocked}
          data={purposes.map((value) => ({ value, label: t(`write.purpose.${value}`) }))}
          value={step.purpose}
          onChange={(value) => value && change(['steps', index, 'purpose'], value)}
        />
      </dd>
    </>
  );
}
