import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Studio.module.css';

const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;

/** A delay as people say it: 45 minutes, 4 hours, 2 days. The value is in minutes. */
export function DelayInput({
  label,
  value,
  onChange,
  isLocked,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
  readonly isLocked: boolean;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Unit | null>(null);
  // Undone or set elsewhere, it may be no whole number of the unit that was chosen.
  const unit = chosen !== null && value % units[chosen] === 0 ? chosen : usualUnit(value);
  return (
    <span className={classes.sentence}>
      <NumberInput
        size="xs"
        w={64}
        min={1}
        allowDecimal={false}
        aria-label={label}
        disabled={isLocked}
        value={value / units[unit]}
        onChange={(count) =>
          typeof count === 'number' && count > 0 && onChange(count * units[unit])
        }
      />
      <Select
        size="xs"
        w={100}
        aria-label={t('write.delayUnit', { of: label })}
        allowDeselect={false}
        disabled={isLocked}
        data={(Object.keys(units) as Unit[]).map((each) => ({
          value: each,
          label: t(`write.unit.${each}`),
        }))}
        value={unit}
        onChange={(next) => {
          const found = (Object.keys(units) as Unit[]).find((each) => each === next);
          if (!found) return;
          setChosen(found);
          onChange((value / units[unit]) * units[found]);
        }}
      />
    </span>
  );
}

function usualUnit(minutes: number): Unit {
  if (minutes % units.days === 0) return 'days';
  return minutes % units.hours === 0 ? 'hours' : 'minutes';
}
