import { Button, Checkbox } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { type Hours, isHours, isWeek, type SettingKey, type Week } from './known-settings.ts';
import classes from './Settings.module.css';

/** What a closed day opens with: the person then says the real hours. */
const usualHours: Hours = { from: '07:30', to: '19:00' };
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface Props {
  readonly name: SettingKey;
  readonly value: unknown;
}

/** The same hours every day, or one pair for each day of the week. */
export function HoursSetting({ name, value }: Props) {
  const { t } = useTranslation();
  const allowed = useMay('unit:change-setting');
  const change = useAction('unit:change-setting');
  const [draft, setDraft] = useState<Hours | Week | null>(null);
  const current: unknown = draft ?? value;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ key: name, value: draft }, { onSuccess: () => setDraft(null) });
  };
  return (
    <form onSubmit={submit} className={classes.setting}>
      <fieldset className={classes.hours} disabled={!allowed}>
        <legend>{t(`setting.${name}`)}</legend>
        {isHours(current) && (
          <HoursFields label={t(`setting.${name}`)} hours={current} onChange={setDraft} />
        )}
        {isWeek(current) &&
          weekdays.map((day, index) => {
            const hours = current[index] ?? null;
            const replace = (next: Hours | null) => setDraft(current.with(index, next));
            return (
              <div key={day} className={classes.day}>
                <Checkbox
                  label={t(`weekday.${day}`)}
                  checked={hours !== null}
                  onChange={(event) => replace(event.currentTarget.checked ? usualHours : null)}
                />
                {hours ? (
                  <HoursFields label={t(`weekday.${day}`)} hours={hours} onChange={replace} />
                ) : (
                  <span>{t('settings.closed')}</span>
                )}
              </div>
            );
          })}
      </fieldset>
      <Button type="submit" disabled={draft === null} loading={change.isPending}>
        {t('action.save')}
      </Button>
      <ActionError error={change.error} />
    </form>
  );
}

interface HoursFieldsProps {
  readonly label: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

function HoursFields({ label, hours, onChange }: HoursFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <TimePicker
          key={end}
          size="xs"
          aria-label={`${label} : ${t(`settings.${end}`)}`}
          hoursInputLabel={`${label} ${t(`settings.${end}`)} : ${t('call.hours')}`}
          minutesInputLabel={`${label} ${t(`settings.${end}`)} : ${t('call.minutes')}`}
          value={hours[end]}
          onChange={(time) => onChange({ ...hours, [end]: time.slice(0, 5) })}
        />
      ))}
    </>
  );
}
