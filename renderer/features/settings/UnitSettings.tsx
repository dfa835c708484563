import { Button, Chip, Group, Switch, TextInput } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Panel } from '../../components/Panel.tsx';
import { type Hours, type KnownSetting, knownSettings, readHours } from './known-settings.ts';
import classes from './Settings.module.css';

export function UnitSettings() {
  const { t } = useTranslation();
  const asked = useRequest('unit:settings', {});
  return (
    <Panel title={t('settings.unit')}>
      <Answered to={asked}>
        {({ settings }) => (
          <ul className={classes.settings}>
            {knownSettings
              .filter(({ key }) => key in settings)
              .map((setting) => (
                <li key={setting.key}>
                  <SettingForm setting={setting} value={settings[setting.key]} />
                </li>
              ))}
          </ul>
        )}
      </Answered>
    </Panel>
  );
}

/** Each setting is saved by itself: one change, one line of the trail. */
function SettingForm({
  setting,
  value,
}: {
  readonly setting: KnownSetting;
  readonly value: unknown;
}) {
  const { t } = useTranslation();
  const allowed = useMay('unit:change-setting');
  const change = useAction('unit:change-setting');
  const [draft, setDraft] = useState<unknown>(undefined);
  const current = draft === undefined ? value : draft;
  const label = t(`setting.${setting.label}`);

  const save = (next: unknown) =>
    change.mutate({ key: setting.key, value: next }, { onSuccess: () => setDraft(undefined) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(current);
  };

  if (setting.kind === 'yes-no') {
    return (
      <>
        <Switch
          label={label}
          description={t(`settingHint.${setting.label as 'arrivalsRecorded'}`)}
          checked={value === true}
          disabled={!allowed || change.isPending}
          onChange={(event) => save(event.currentTarget.checked)}
        />
        <ActionError error={change.error} />
      </>
    );
  }
  return (
    <form onSubmit={submit} className={classes.setting}>
      {setting.kind === 'hours' ? (
        <HoursFields
          label={label}
          hours={readHours(current)}
          disabled={!allowed}
          onChange={setDraft}
        />
      ) : (
        <TextInput
          label={label}
          value={typeof current === 'string' ? current : ''}
          placeholder={t('value.missing')}
          disabled={!allowed}
          inputMode={setting.kind === 'phone' ? 'tel' : 'text'}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      <Button type="submit" disabled={draft === undefined} loading={change.isPending}>
        {t('action.save')}
      </Button>
      <ActionError error={change.error} />
    </form>
  );
}

interface HoursFieldsProps {
  readonly label: string;
  readonly hours: Hours | null;
  readonly disabled: boolean;
  readonly onChange: (hours: Hours) => void;
}

function HoursFields({ label, hours, disabled, onChange }: HoursFieldsProps) {
  const { t } = useTranslation();
  if (!hours) return <p>{t('settings.unreadable', { label })}</p>;
  const toggle = (day: number, on: boolean) =>
    onChange({
      ...hours,
      days: on ? [...hours.days, day].sort() : hours.days.filter((one) => one !== day),
    });
  return (
    <fieldset className={classes.hours} disabled={disabled}>
      <legend>{label}</legend>
      <Group gap={4}>
        {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
          <Chip
            key={day}
            size="xs"
            checked={hours.days.includes(day)}
            disabled={disabled}
            onChange={(on) => toggle(day, on)}
          >
            {t(`weekday.${day}`)}
          </Chip>
        ))}
      </Group>
      <Group gap="xs">
        <TimePicker
          aria-label={`${label} : ${t('settings.from')}`}
          hoursInputLabel={t('call.hours')}
          minutesInputLabel={t('call.minutes')}
          value={hours.from}
          disabled={disabled}
          onChange={(from) => onChange({ ...hours, from })}
        />
        <span>{t('settings.to')}</span>
        <TimePicker
          aria-label={`${label} : ${t('settings.to')}`}
          hoursInputLabel={t('call.hours')}
          minutesInputLabel={t('call.minutes')}
          value={hours.to}
          disabled={disabled}
          onChange={(to) => onChange({ ...hours, to })}
        />
      </Group>
    </fieldset>
  );
}
