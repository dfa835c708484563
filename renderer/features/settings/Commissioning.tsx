import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { IntendedUse } from '../about/index.ts';
import classes from './Settings.module.css';

const statements = [
  'protocolApproved',
  'modemTested',
  'escalationTested',
  'outOfHoursTextApproved',
  'backupMade',
] as const;

/** "Mise en service": the folder leaves trial when a manager has stated every line. */
export function Commissioning() {
  const { t } = useTranslation();
  const commission = useAction('unit:commission');
  const [stated, setStated] = useState<ReadonlySet<string>>(new Set());
  const [qualifiedBy, setQualifiedBy] = useState('');
  const complete = statements.every((one) => stated.has(one)) && qualifiedBy.trim().length >= 3;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    commission.mutate({
      protocolApproved: true,
      modemTested: true,
      escalationTested: true,
      outOfHoursTextApproved: true,
      backupMade: true,
      qualifiedBy: qualifiedBy.trim(),
    });
  };
  return (
    <Panel title={t('settings.commission')}>
      <IntendedUse />
      <form onSubmit={submit} className={classes.checks}>
        {statements.map((one) => (
          <Checkbox
            key={one}
            label={t(`commission.${one}`)}
            checked={stated.has(one)}
            onChange={(event) => {
              const next = new Set(stated);
              if (event.currentTarget.checked) next.add(one);
              else next.delete(one);
              setStated(next);
            }}
          />
        ))}
        <TextInput
          label={t('commission.qualifiedBy')}
          description={t('commission.qualifiedByHint')}
          value={qualifiedBy}
          onChange={(event) => setQualifiedBy(event.currentTarget.value)}
        />
        <ActionError error={commission.error} />
        <div>
          <Button type="submit" size="sm" disabled={!complete} loading={commission.isPending}>
            {t('commission.sign')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
