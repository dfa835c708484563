import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

/** A day as France writes it, whatever language the window's engine speaks: 03/12 is in December. */
export function DayInput({
  label,
  value,
  onChange,
  required = false,
  min,
  max,
}: {
  readonly label: string;
  /** YYYY-MM-DD; empty: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
}) {
  const { t } = useTranslation();
  return (
    <DateInput
      ariaLabels={{
        previousMonth: t('calendar.previousMonth'),
        nextMonth: t('calendar.nextMonth'),
        monthLevelControl: t('calendar.level'),
      }}
      label={label}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      valueFormat="DD/MM/YYYY"
      dateParser={readDay}
      required={required}
      clearable={!required}
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
