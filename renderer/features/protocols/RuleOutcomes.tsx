import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Path, Questionnaire, Rule, RuleOutcome } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

const outcomes = ['alert-call', 'alert-urgent', 'advice', 'ask', 'record'] as const;
type OutcomeKind = (typeof outcomes)[number];

interface Props {
  readonly step: Questionnaire;
  readonly rule: Rule;
  readonly number: number;
  readonly path: Path;
}

/** « alors alerte à appeler « Boit peu et vomit » ». */
export function RuleOutcomes({ step, rule, number, path }: Props) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const keep = (next: readonly RuleOutcome[]) => change([...path, 'then'], next);
  return (
    <div className={classes.sentence}>
      <strong>{t('studio.then')}</strong>
      {rule.then.map((outcome, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outcomes have no name but their place
        <span key={n} className={classes.sentence}>
          {n > 0 && t('studio.jointAnd')}
          <Outcome
            step={step}
            outcome={outcome}
            label={t('studio.outcome', { number: n + 1, rule: number })}
            onChange={(next) => keep(rule.then.map((each, k) => (k === n ? next : each)))}
          />
          {!isLocked && rule.then.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('studio.removeOutcome', { number: n + 1, rule: number })}
              onClick={() => keep(rule.then.filter((_, k) => k !== n))}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </span>
      ))}
      {!isLocked && (
        <>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => keep([...rule.then, { kind: 'alert', level: 'call', sentence: '' }])}
          >
            {t('studio.addOutcome')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconTrash size={12} aria-hidden />}
            onClick={() => change(path, undefined)}
          >
            {t('studio.removeRule', { number })}
          </Button>
        </>
      )}
    </div>
  );
}

function Outcome({
  step,
  outcome,
  label,
  onChange,
}: {
  readonly step: Questionnaire;
  readonly outcome: RuleOutcome;
  readonly label: string;
  readonly onChange: (outcome: RuleOutcome) => void;
}) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const kind: OutcomeKind = outcome.kind === 'alert' ? `alert-${outcome.level}` : outcome.kind;
  const followUps = step.items.filter(({ followUp }) => followUp);
  return (
    <>
      <Select
        size="xs"
        w={210}
        aria-label={`${label} : ${t('studio.effectWord')}`}
        allowDeselect={false}
        disabled={isLocked}
        data={outcomes.map((value) => ({
          value,
          label: t(`studio.outcomes.${value}`),
          disabled: value === 'ask' && followUps.length === 0,
        }))}
        value={kind}
        onChange={(value) => {
          const next = outcomes.find((one) => one === value);
          if (next) onChange(newOutcome(next, outcome, step));
        }}
      />
      {outcome.kind === 'alert' && (
        <TextInput
          size="xs"
          w={240}
          aria-label={`${label} : ${t('studio.alertSentence')}`}
          placeholder={t('studio.alertSentence')}
          readOnly={isLocked}
          maxLength={120}
          value={outcome.sentence}
          onChange={(event) => onChange({ ...outcome, sentence: event.currentTarget.value })}
        />
      )}
      {outcome.kind === 'ask' && (
        <Select
          size="xs"
          w={190}
          aria-label={`${label} : ${t('studio.question')}`}
          allowDeselect={false}
          disabled={isLocked}
          data={followUps.map(({ id, label: name }) => ({ value: id, label: name }))}
          value={outcome.item}
          onChange={(value) => value && onChange({ kind: 'ask', item: value })}
        />
      )}
      {outcome.kind === 'advice' && t('studio.adviceBelow')}
    </>
  );
}

/** A sentence or text that is still empty is a fault until it is written. */
function newOutcome(kind: OutcomeKind, was: RuleOutcome, step: Questionnaire): RuleOutcome {
  const sentence = was.kind === 'alert' ? was.sentence : '';
  switch (kind) {
    case 'alert-call':
      return { kind: 'alert', level: 'call', sentence };
    case 'alert-urgent':
      return { kind: 'alert', level: 'urgent', sentence };
    case 'advice': {
      const languages = Object.keys(step.closing);
      const empty = { patient: '', representative: '' };
      return {
        kind: 'advice',
        text: Object.fromEntries(languages.map((language) => [language, empty])),
      };
    }
    case 'ask':
      return { kind: 'ask', item: step.items.find(({ followUp }) => followUp)?.id ?? '' };
    case 'record':
      return { kind: 'record' };
  }
}
