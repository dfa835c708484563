import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from './DayInput.tsx';
import { monthBefore, monthOf, type Period } from './period.ts';
import classes from './usePeriod.module.css';

const choices = ['this-month', 'last-month', 'custom'] as const;
type Choice = (typeof choices)[number];

interface PeriodState {
  readonly choice: Choice;
  readonly custom: Period;
}

/** The period of a report: this month, the last, or any. `period` is null while it ends before it begins. */
export function usePeriod(today: string): {
  readonly period: Period | null;
  readonly picker: ReactNode;
} {
  const { t } = useTranslation();
  const [{ choice, custom }, setState] = useState<PeriodState>({
    choice: 'this-month',
    custom: monthOf(today),
  });
  const setCustom = (next: Period) => setState({ choice, custom: next });
  const period =
    choice === 'custom' ? custom : choice === 'this-month' ? monthOf(today) : monthBefore(today);
  const picker = (
    <div className={classes.picker}>
      <SegmentedControl
        aria-label={t('compliance.period')}
        value={choice}
        onChange={(value) =>
          setState({ custom, choice: choices.find((one) => one === value) ?? 'this-month' })
        }
        data={choices.map((value) => ({ value, label: t(`compliance.${value}`) }))}
      />
      {choice === 'custom' && (
        <>
          <DayInput
            label={t('compliance.from')}
            withoutLabel
            value={custom.from}
            onChange={(from) => from && setCustom({ ...custom, from })}
          />
          <DayInput
            label={t('compliance.to')}
            withoutLabel
            value={custom.to}
            onChange={(to) => to && setCustom({ ...custom, to })}
          />
        </>
      )}
    </div>
  );
  return { period: period.from <= period.to ? period : null, picker };
}
