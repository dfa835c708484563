import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Path, Questionnaire, Rule, SingleTest, Test } from './definition.ts';
import { Effect } from './Effect.tsx';
import { useEditing } from './editing.ts';
import { FaultsAt } from './faults.tsx';
import { RuleOutcomes } from './RuleOutcomes.tsx';
import { comparable, newTest, RuleTest } from './RuleTest.tsx';
import classes from './Studio.module.css';

interface Props {
  readonly step: Questionnaire;
  readonly index: number;
}

/** Rules as sentences: « Si Douleur dépasse 7 alors alerte à appeler ». */
export function Rules({ step, index }: Props) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const at = `steps.${step.id}.rules`;
  const [first] = comparable(step.items);
  const add = () => {
    if (!first) return;
    const rule: Rule = {
      id: freeName(step),
      when: newTest(first),
      // biome-ignore lint/suspicious/noThenProperty: a word of the file format, in data
      then: [{ kind: 'alert', level: 'call', sentence: '' }],
    };
    change(['steps', index, 'rules', step.rules.length], rule);
  };
  return (
    <>
      {step.rules.length === 0 && <p className={classes.hint}>{t('studio.noRule')}</p>}
      <ol className={classes.sentences}>
        {step.rules.map((rule, n) => (
          <li
            key={rule.id}
            data-place={`${at}.${rule.id}`}
            tabIndex={-1}
            aria-label={t('studio.rule', { number: n + 1 })}
          >
            <RuleSentence
              step={step}
              rule={rule}
              number={n + 1}
              path={['steps', index, 'rules', n]}
            />
            <FaultsAt at={`${at}.${rule.id}`} />
            <Effect place={`${step.id}.${rule.id}`} />
            {rule.note && <p className={classes.noteText}>{rule.note}</p>}
          </li>
        ))}
      </ol>
      {!isLocked && first && (
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {t('studio.addRule')}
        </Button>
      )}
    </>
  );
}

function RuleSentence({
  step,
  rule,
  number,
  path,
}: {
  readonly step: Questionnaire;
  readonly rule: Rule;
  readonly number: number;
  readonly path: Path;
}) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const tests = testsIn(rule.when);
  const joint: 'all' | 'any' = 'any' in rule.when ? 'any' : 'all';
  const keep = (next: readonly SingleTest[], how: 'all' | 'any' = joint) =>
    change([...path, 'when'], together(next, how));
  return (
    <>
      <div className={classes.sentence}>
        <strong>{t('studio.if.word')}</strong>
        {tests.map((test, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
          <span key={n} className={classes.sentence}>
            {n > 0 && (
              <Select
                size="xs"
                w={72}
                aria-label={t('studio.joint', { number })}
                allowDeselect={false}
                disabled={isLocked}
                data={[
                  { value: 'all', label: t('studio.jointAnd') },
                  { value: 'any', label: t('studio.jointOr') },
                ]}
                value={joint}
                onChange={(value) => keep(tests, value === 'any' ? 'any' : 'all')}
              />
            )}
            <RuleTest
              items={step.items}
              test={test}
              label={t('studio.condition', { number: n + 1, rule: number })}
              onChange={(next) => keep(tests.map((each, k) => (k === n ? next : each)))}
            />
            {!isLocked && tests.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('studio.removeCondition', { number: n + 1, rule: number })}
                onClick={() => keep(tests.filter((_, k) => k !== n))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            )}
          </span>
        ))}
        {!isLocked && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => {
              const [first] = comparable(step.items);
              if (first) keep([...tests, newTest(first)]);
            }}
          >
            {t('studio.addCondition')}
          </Button>
        )}
      </div>
      <RuleOutcomes step={step} rule={rule} number={number} path={path} />
    </>
  );
}

function testsIn(when: Test): readonly SingleTest[] {
  if ('all' in when) return when.all;
  return 'any' in when ? when.any : [when];
}

function together(tests: readonly SingleTest[], how: 'all' | 'any'): Test {
  const [only, ...more] = tests;
  if (only && more.length === 0) return only;
  return how === 'all' ? { all: [...tests] } : { any: [...tests] };
}

/** `regle-3`: not the name of a question or another rule of the step. */
function freeName(step: Questionnaire): string {
  const taken = new Set([...step.items, ...step.rules].map(({ id }) => id));
  for (let n = step.rules.length + 1; ; n++) if (!taken.has(`regle-${n}`)) return `regle-${n}`;
}
