import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';
import { useDayName, useDelay, useLanguageName, useStepName } from './words.ts';

interface Props {
  readonly step: Step;
  readonly index: number;
}

const closedDays = ['send', 'earlier', 'if-watched-after', 'call'] as const;
const withoutText = ['call', 'skip'] as const;

/** When, to whom, for whom, until when, and on a day when nobody watches. */
export function StepFacts({ step, index }: Props) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  return (
    <dl className={classes.facts}>
      <dt>{t('studio.when')}</dt>
      <dd>
        <When step={step} index={index} />
      </dd>
      <dt>{t('studio.toWhom')}</dt>
      <dd>
        {'writeTo' in step
          ? t(`studio.writeTo.${step.writeTo}`)
          : t(`studio.noWriteTo.${step.kind}`)}
      </dd>
      <dt>{t('studio.forWhom')}</dt>
      <dd>
        <ForWhom step={step} />
      </dd>
      <dt>{t('studio.trueUntil')}</dt>
      <dd>
        <TrueUntil step={step} />
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
          onChange={(value) => value && change(['steps', index, 'closedDay'], value)}
        />
      </dd>
      <dt>{t('studio.otherLanguage')}</dt>
      <dd>
        <Select
          size="xs"
          aria-label={t('studio.otherLanguage')}
          allowDeselect={false}
          disabled={isLocked}
          data={withoutText.map((value) => ({ value, label: t(`studio.withoutText.${value}`) }))}
          value={step.withoutText}
          onChange={(value) => value && change(['steps', index, 'withoutText'], value)}
        />
      </dd>
      <SilenceFacts step={step} index={index} />
      {step.kind === 'call' && (
        <>
          <dt>{t('studio.callReason')}</dt>
          <dd>{step.reason}</dd>
        </>
      )}
      {step.note && (
        <>
          <dt>{t('studio.note')}</dt>
          <dd className={classes.noteText}>{step.note}</dd>
        </>
      )}
    </dl>
  );
}

function When({ step, index }: Props) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const stepName = useStepName();
  const { at } = step;
  if ('after' in at) {
    return (
      <span className={classes.sentence}>
        <NumberInput
          size="xs"
          w={80}
          aria-label={t('studio.delayMinutes')}
          min={1}
          max={10_080}
          disabled={isLocked}
          value={at.minutes}
          onChange={(value) =>
            typeof value === 'number' && change(['steps', index, 'at', 'minutes'], value)
          }
        />
        {t(`studio.after.${at.event}`, { step: stepName(at.after) })}
      </span>
    );
  }
  return (
    <span className={classes.sentence}>
      {t('studio.dayPrefix')}
      <NumberInput
        size="xs"
        w={72}
        aria-label={t('studio.dayFromStay')}
        min={-60}
        max={60}
        disabled={isLocked}
        value={at.day}
        onChange={(value) =>
          typeof value === 'number' && change(['steps', index, 'at', 'day'], value)
        }
      />
      {t('studio.atTime')}
      <TextInput
        size="xs"
        w={64}
        inputMode="numeric"
        maxLength={5}
        aria-label={t('studio.time')}
        disabled={isLocked}
        value={at.time}
        onChange={(event) => change(['steps', index, 'at', 'time'], event.currentTarget.value)}
      />
    </span>
  );
}

function ForWhom({ step: { onlyIf } }: Pick<Props, 'step'>) {
  const { t } = useTranslation();
  const language = useLanguageName();
  const said = [
    onlyIf?.ageFrom !== undefined && t('studio.if.ageFrom', { age: onlyIf.ageFrom }),
    onlyIf?.ageUnder !== undefined && t('studio.if.ageUnder', { age: onlyIf.ageUnder }),
    onlyIf?.anaesthesia?.map((kind) => t(`studio.if.anaesthesia.${kind}`)).join(t('studio.or')),
    onlyIf?.side?.map((side) => t(`studio.if.side.${side}`)).join(t('studio.or')),
    onlyIf?.livesAlone !== undefined &&
      t(onlyIf.livesAlone ? 'studio.if.livesAlone' : 'studio.if.notAlone'),
    onlyIf?.language?.map(language).join(t('studio.or')),
  ].filter((each) => typeof each === 'string');
  return said.length === 0 ? t('studio.everybody') : said.join(t('studio.and'));
}

function TrueUntil({ step: { validUntil } }: Pick<Props, 'step'>) {
  const { t } = useTranslation();
  const dayName = useDayName();
  const delay = useDelay();
  if ('day' in validUntil) {
    return t('studio.untilDay', { day: dayName(validUntil.day), time: validUntil.time });
  }
  if ('minutesAfterDue' in validUntil) {
    return t('studio.untilAfter', { delay: delay(validUntil.minutesAfterDue) });
  }
  const { minutesBeforeArrival } = validUntil;
  return minutesBeforeArrival === 0
    ? t('studio.untilArrival')
    : t('studio.untilBefore', { delay: delay(minutesBeforeArrival) });
}

function SilenceFacts({ step, index }: Props) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const delay = useDelay();
  if (step.kind !== 'confirmation' && step.kind !== 'questionnaire') return null;
  const { silence } = step;
  if (silence.means === 'nothing') {
    return (
      <>
        <dt>{t('studio.silence')}</dt>
        <dd>{t('studio.silenceNothing', { delay: delay(silence.endAfter) })}</dd>
      </>
    );
  }
  const minutes = (key: 'reminderAfter' | 'alertAfter') => (
    <NumberInput
      size="xs"
      w={80}
      min={1}
      max={10_080}
      aria-label={t(`studio.${key}`)}
      disabled={isLocked}
      value={silence[key]}
      onChange={(value) =>
        typeof value === 'number' && change(['steps', index, 'silence', key], value)
      }
    />
  );
  return (
    <>
      <dt>{t('studio.silence')}</dt>
      <dd className={classes.sentence}>
        {t('studio.silenceRemind')} {minutes('reminderAfter')} {t('studio.silenceThen')}{' '}
        {minutes('alertAfter')} {t('studio.silenceAlert')}
      </dd>
    </>
  );
}
