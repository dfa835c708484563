import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { toInternational } from '../../app/phone-entry.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Patient.module.css';

type Phone = PatientView['phones'][number];

const looks: Record<Phone['state'], { tone: Tone; sign: string }> = {
  unverified: { tone: 'plain', sign: '?' },
  verified: { tone: 'ok', sign: '✓' },
  wrong: { tone: 'bad', sign: '✕' },
};

export function Phones({ view }: { readonly view: PatientView }) {
  const { t } = useTranslation();
  const mayChange = useMay('patients:set-number');
  const verify = useAction('patients:verify-number');
  const { patientId } = view.patient;
  return (
    <Panel title={t('phone.title')}>
      <ul className={classes.phones}>
        {view.phones.length === 0 && <li>{t('phone.none')}</li>}
        {view.phones.map((phone) => (
          <li key={phone.number}>
            <div className={classes.phoneLine}>
              <span className={classes.number}>{formatPhone(phone.number)}</span>
              <Chip {...looks[phone.state]}>{t(`phone.state.${phone.state}`)}</Chip>
              {mayChange && (
                <span className={classes.buttons}>
                  {(['verified', 'wrong'] as const)
                    .filter((state) => state !== phone.state)
                    .map((state) => (
                      <Button
                        key={state}
                        size="compact-xs"
                        variant="default"
                        onClick={() => verify.mutate({ patientId, number: phone.number, state })}
                      >
                        {t(`phone.mark.${state}`)}
                      </Button>
                    ))}
                </span>
              )}
            </div>
            <p className={classes.sub}>
              {phone.holder === 'patient'
                ? t('phone.patient')
                : t('phone.representativeNamed', { name: phone.holderName ?? t('value.missing') })}
              {phone.sharedWith.length > 0 &&
                ` · ${t('phone.sharedWith', { names: phone.sharedWith.join(', ') })}`}
            </p>
            {phone.withheld && <p className={classes.sub}>{phone.withheld}</p>}
          </li>
        ))}
        <li>
          <div className={classes.phoneLine}>
            <span>{t('phone.landline')}</span>
            <span className={classes.number}>
              {view.landline ? formatPhone(view.landline) : t('value.missing')}
            </span>
          </div>
        </li>
      </ul>
      <ActionError error={verify.error} />
      {mayChange && <ChangeNumber patientId={patientId} />}
    </Panel>
  );
}

function ChangeNumber({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation();
  const change = useAction('patients:set-number');
  const [typed, setTyped] = useState('');
  const [holder, setHolder] = useState<'patient' | 'representative'>('patient');
  const [holderName, setHolderName] = useState('');
  const number = toInternational(typed);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!number) return;
    change.mutate(
      { patientId, number, holder, holderName: holder === 'patient' ? null : holderName.trim() },
      { onSuccess: () => setTyped('') },
    );
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput
        label={t('phone.change')}
        value={typed}
        inputMode="tel"
        error={typed.length > 9 && !number ? t('phone.unreadable') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('phone.holder')}
        value={holder}
        onChange={(value) => setHolder(value === 'patient' ? 'patient' : 'representative')}
        data={[
          { value: 'patient', label: t('phone.patient') },
          { value: 'representative', label: t('phone.representative') },
        ]}
      />
      <Button
        type="submit"
        variant="default"
        disabled={!number || (holder === 'representative' && !holderName.trim())}
        loading={change.isPending}
      >
        {t('action.save')}
      </Button>
      {holder === 'representative' && (
        <TextInput
          label={t('phone.holderName')}
          value={holderName}
          onChange={(event) => setHolderName(event.currentTarget.value)}
        />
      )}
      <ActionError error={change.error} />
    </form>
  );
}
