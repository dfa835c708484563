import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './Settings.module.css';

interface Props {
  readonly onAdded: (given: { name: string; password: string }) => void;
}

export function AddStaff({ onAdded }: Props) {
  const { t } = useTranslation();
  const add = useAction('staff:add');
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('nurse');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { login: login.trim(), name: name.trim(), role },
      {
        onSuccess: ({ password }) => {
          onAdded({ name: name.trim(), password });
          setLogin('');
          setName('');
        },
      },
    );
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput
        label={t('session.login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="off"
      />
      <TextInput
        label={t('staff.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      <Select
        label={t('staff.role')}
        value={role}
        allowDeselect={false}
        onChange={(value) => setRole(roles.find((one) => one === value) ?? 'nurse')}
        data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <Button
        type="submit"
        size="sm"
        disabled={login.trim().length < 2 || name.trim().length < 2}
        loading={add.isPending}
      >
        {t('staff.add')}
      </Button>
      <ActionError error={add.error} />
    </form>
  );
}
