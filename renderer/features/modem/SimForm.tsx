import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SimView, simContracts } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './Modem.module.css';

interface Props {
  readonly sim: SimView;
  readonly onDone: () => void;
}

const typedLimit = (limit: number | null) => (limit === null ? '' : String(limit));

/** Null for empty; undefined for what is no whole number above zero. */
function readLimit(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

export function SimForm({ sim, onDone }: Props) {
  const { t } = useTranslation();
  const change = useAction('sims:change');
  const [number, setNumber] = useState(sim.ownNumber === null ? '' : formatPhone(sim.ownNumber));
  const [contract, setContract] = useState(sim.contract);
  const [day, setDay] = useState(typedLimit(sim.day.limit));
  const [month, setMonth] = useState(typedLimit(sim.month.limit));
  const [warn, setWarn] = useState(String(sim.warnPercent));
  const dayLimit = readLimit(day);
  const monthLimit = readLimit(month);
  const warnPercent = readLimit(warn);
  const isWarnFine = typeof warnPercent === 'number' && warnPercent <= 100;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dayLimit === undefined || monthLimit === undefined || !isWarnFine) return;
    const ownNumber = number.trim() === '' ? null : number;
    change.mutate(
      { imsi: sim.imsi, ownNumber, contract, dayLimit, monthLimit, warnPercent },
      { onSuccess: onDone },
    );
  };
  const unreadable = t('sims.badLimit');
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={t('sims.ownNumber')}
        description={t('sims.ownNumberHelp')}
        value={number}
        inputMode="tel"
        autoComplete="off"
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('sims.contract')}
        description={t('sims.contractHelp')}
        value={contract}
        data={simContracts.map((value) => ({ value, label: t(`sims.contracts.${value}`) }))}
        onChange={(event) =>
          setContract(simContracts.find((one) => one === event.currentTarget.value) ?? contract)
        }
      />
      <TextInput
        label={t('sims.dayLimit')}
        value={day}
        inputMode="numeric"
        placeholder={t('sims.noLimit')}
        error={dayLimit === undefined ? unreadable : null}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t('sims.monthLimit')}
        value={month}
        inputMode="numeric"
        placeholder={t('sims.noLimit')}
        error={monthLimit === undefined ? unreadable : null}
        onChange={(event) => setMonth(event.currentTarget.value)}
      />
      <TextInput
        label={t('sims.warnPercent')}
        value={warn}
        inputMode="numeric"
        error={isWarnFine ? null : t('sims.badPercent')}
        onChange={(event) => setWarn(event.currentTarget.value)}
      />
      <div className={classes.formButtons}>
        <Button type="submit" loading={change.isPending}>
          {t('action.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
      <ActionError error={change.error} />
    </form>
  );
}
