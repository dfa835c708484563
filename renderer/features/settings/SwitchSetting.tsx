import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';

interface Props {
  readonly name: 'arrivalsRecorded' | 'loopTests' | 'transmissionOnly';
  readonly value: boolean;
}

export function SwitchSetting({ name, value }: Props) {
  const { t } = useTranslation();
  const allowed = useMay('unit:change-setting');
  const change = useAction('unit:change-setting');
  return (
    <>
      <Switch
        label={t(`setting.${name}`)}
        description={t(`settingHint.${name}`)}
        checked={value}
        disabled={!allowed || change.isPending}
        onChange={(event) => change.mutate({ key: name, value: event.currentTarget.checked })}
      />
      <ActionError error={change.error} />
    </>
  );
}
