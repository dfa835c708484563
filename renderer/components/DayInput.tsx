import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../app/unit.tsx';
import classes from './DayInput.module.css';

/**
 * A day as France writes it, whatever language the window's engine speaks: 03/12 is in December.
 * The calendar opens on the month of the day chosen, else of the folder's own day: a training folder
 * may stand in another year than the machine.
 */
export function DayInput({
  label,
  value,
  onChange,
  withoutLabel = false,
  required = false,
  clearable = false,
  min,
  max,
}: {
  readonly label: string;
  /** YYYY-MM-DD; empty: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Named for screen readers only: beside controls that say what it is. */
  readonly withoutLabel?: boolean;
  readonly required?: boolean;
  /** None is an answer too. */
  readonly clearable?: boolean;
  readonly min?: string;
  readonly max?: string;
}) {
  const { t } = useTranslation();
  const { today } = useUnit();
  return (
    <DateInput
      ariaLabels={{
        previousMonth: t('calendar.previousMonth'),
        nextMonth: t('calendar.nextMonth'),
        previousYear: t('calendar.previousYear'),
        nextYear: t('calendar.nextYear'),
        previousDecade: t('calendar.previousDecade'),
        nextDecade: t('calendar.nextDecade'),
      }}
      {...(withoutLabel ? { 'aria-label': label, w: 130 } : { label })}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      defaultDate={min !== undefined && min > today ? min : today}
      valueFormat="DD/MM/YYYY"
      dateParser={readDay}
      required={required}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('calendar.clear') }}
      hideOutsideDates
      classNames={{ day: classes.day }}
      popoverProps={{
        attributes: { dropdown: { role: 'dialog', 'aria-label': t('calendar.name', { label }) } },
      }}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
    />
  );
}

/** `20/03/2026` as typed; the engine's own reading would take the month for the day. */
function readDay(typed: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
