import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { Banners } from '../../app/Banners.tsx';
import icon from '../../app/icon.svg';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { IntendedUse } from '../about/index.ts';
import { AlertSound, alertLevels } from '../alarm/index.ts';
import { LevelMark } from '../common/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './session.module.css';
import { TrainingUsers } from './TrainingUsers.tsx';

/** The locked screen too: counts, never a name; urgent alerts still ring (H35). */
export function SignIn() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const queries = useQueryClient();
  const signIn = useAction('session:sign-in');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  // Nothing about a patient stays in the page's memory once nobody is signed in.
  useEffect(() => {
    queries.removeQueries({
      predicate: ({ queryKey: [name] }) => name !== 'unit:status' && name !== 'session:current',
    });
  }, [queries]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password });
  };

  const levels = alertLevels.filter((level) => unit.untakenAlerts[level] > 0);
  return (
    <div className={classes.page}>
      <AlertSound />
      <Banners />
      <main className={classes.card}>
        <div className={classes.brand}>
          <img src={icon} alt="" width="36" height="36" />
          <div>
            <h1>Vigie</h1>
            <p>
              {unit.unitName} · {unit.hospital}
            </p>
          </div>
        </div>
        {levels.length > 0 && (
          <ul className={classes.counts} aria-label={t('session.waiting')}>
            {levels.map((level) => (
              <li key={level}>
                <LevelMark level={level} /> <strong>{unit.untakenAlerts[level]}</strong>
              </li>
            ))}
          </ul>
        )}
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={t('session.login')}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={t('session.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
          />
          <ActionError error={signIn.error} />
          <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
            {t('session.signIn')}
          </Button>
        </form>
        {unit.trainingUsers.length > 0 ? (
          <TrainingUsers
            users={unit.trainingUsers}
            onChoose={(user) => {
              setLogin(user.login);
              setPassword(user.password);
            }}
          />
        ) : (
          <p className={classes.hint}>{t('session.firstLaunch')}</p>
        )}
      </main>
      <footer className={classes.foot}>
        <IntendedUse />
        <p>
          {t('about.version', { version: unit.version })} · <LanguageSwitch />
        </p>
      </footer>
    </div>
  );
}
