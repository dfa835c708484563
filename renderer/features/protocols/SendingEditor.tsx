import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sending } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const everyDay = weekdays.map(() => true);

/** The unit's hours and days, or narrower ones of this step. */
export function SendingEditor({
  value,
  onChange,
}: {
  readonly value: Sending | undefined;
  readonly onChange: (sending: Sending | undefined) => void;
}) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const days = value?.days ?? everyDay;
  return (
    <span className={classes.sentence}>
      <Select
        size="xs"
        w={210}
        aria-label={t('write.sending')}
        allowDeselect={false}
        disabled={isLocked}
        data={(['unit', 'own'] as const).map((each) => ({
          value: each,
          label: t(`write.sendingOf.${each}`),
        }))}
        value={value ? 'own' : 'unit'}
        onChange={(next) => onChange(next === 'own' ? { from: '09:00', to: '18:00' } : undefined)}
      />
      {value && (
        <>
          {(['from', 'to'] as const).map((end) => (
            <span key={end} className={classes.sentence}>
              {t(`write.sendingEnd.${end}`)}
              <TextInput
                size="xs"
                w={64}
                inputMode="numeric"
                maxLength={5}
                aria-label={`${t('write.sending')} : ${t(`write.sendingEnd.${end}`)}`}
                disabled={isLocked}
                value={value[end] ?? (end === 'from' ? '00:00' : '23:59')}
                onChange={(event) => onChange({ ...value, [end]: event.currentTarget.value })}
              />
            </span>
          ))}
          <span className={classes.days}>
            {weekdays.map((day, n) => (
              <Checkbox
                key={day}
                size="xs"
                label={t(`weekday.${day}`)}
                disabled={isLocked}
                checked={days[n] ?? true}
                onChange={(event) => {
                  const next = days.with(n, event.currentTarget.checked);
                  const { days: _, ...hours } = value;
                  onChange(next.every(Boolean) ? hours : { ...hours, days: next });
                }}
              />
            ))}
          </span>
        </>
      )}
    </span>
  );
}
