import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DecidedView, MissedView } from '../../../src/ipc/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Missed.module.css';

type Text = MissedView | DecidedView;

export function WhoseIt({
  text: { patient, surgeryDate },
  numbers,
}: {
  readonly text: Text;
  readonly numbers: readonly string[];
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <div>
      {patient ? (
        <a href={addressOf({ screen: 'patient', patientId: patient.patientId })}>
          <PatientLabel patient={patient} />
        </a>
      ) : (
        <strong>{t('missed.nobody')}</strong>
      )}
      {surgeryDate && (
        <p className={classes.sub}>{t('call.surgeryOn', { day: formats.shortDay(surgeryDate) })}</p>
      )}
      {numbers.length > 0 && (
        <p>
          <IconPhone size={14} aria-hidden /> {numbers.map(formatPhone).join(', ')}
        </p>
      )}
    </div>
  );
}

/** Which text, and when it should have left. */
export function WhatItWas({ text: { step, dueAt, reason } }: { readonly text: Text }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <>
      <strong>{step}</strong>
      <p className={classes.sub}>
        {t('missed.due', { moment: formats.moment(dueAt) })} · {reason}
      </p>
    </>
  );
}
