import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { fromTyped, type SettingKey, type SettingKind, toTyped } from './known-settings.ts';
import classes from './Settings.module.css';

interface Props {
  readonly name: SettingKey;
  readonly kind: SettingKind;
  readonly value: unknown;
}

export function TypedSetting({ name, kind, value }: Props) {
  const { t } = useTranslation();
  const allowed = useMay('unit:change-setting');
  const change = useAction('unit:change-setting');
  const [draft, setDraft] = useState<string | null>(null);
  const next = draft === null ? undefined : fromTyped(kind, draft);
  const unreadable = draft !== null && next === undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === undefined) return;
    change.mutate({ key: name, value: next }, { onSuccess: () => setDraft(null) });
  };
  return (
    <form onSubmit={submit} className={classes.setting}>
      <TextInput
        label={t(`setting.${name}`)}
        description={kind === 'days' ? t('settingHint.closedDays') : undefined}
        value={draft ?? toTyped(kind, value)}
        placeholder={t('value.missing')}
        disabled={!allowed}
        error={unreadable ? t('settings.unreadable') : null}
        inputMode={
          ['text', 'address', 'days'].includes(kind)
            ? 'text'
            : kind === 'phones'
              ? 'tel'
              : 'numeric'
        }
        autoComplete="off"
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" disabled={next === undefined} loading={change.isPending}>
        {t('action.save')}
      </Button>
      <ActionError error={change.error} />
    </form>
  );
}
