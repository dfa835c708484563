import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './session.module.css';

const shortest = 10;

interface Props {
  /** A first or reset password: nothing else opens before it is changed. */
  readonly forced?: boolean;
  readonly onDone?: () => void;
}

export function ChangePassword({ forced = false, onDone }: Props) {
  const { t } = useTranslation();
  const change = useAction('session:change-password');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const tooShort = next.length > 0 && next.length < shortest;
  const different = again.length > 0 && again !== next;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ current, next }, { onSuccess: () => onDone?.() });
  };

  const form = (
    <form className={classes.form} onSubmit={submit}>
      {forced && <p>{t('session.mustChange')}</p>}
      <PasswordInput
        label={t('session.currentPassword')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
      />
      <PasswordInput
        label={t('session.newPassword')}
        description={t('session.passwordRule', { count: shortest })}
        error={tooShort ? t('session.passwordRule', { count: shortest }) : null}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        autoComplete="new-password"
      />
      <PasswordInput
        label={t('session.newPasswordAgain')}
        error={different ? t('session.passwordsDiffer') : null}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        autoComplete="new-password"
      />
      <ActionError error={change.error} />
      <Button
        type="submit"
        size="sm"
        loading={change.isPending}
        disabled={!current || next.length < shortest || next !== again}
      >
        {t('session.changePassword')}
      </Button>
    </form>
  );
  if (!forced) return form;
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <h1>{t('session.changePassword')}</h1>
        {form}
      </main>
    </div>
  );
}
