import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import classes from './AlertPanel.module.css';

interface Line {
  readonly number: string;
  readonly whose: string;
}

/** Every number that may reach the patient, large enough to dial from; a wrong one is left out. */
export function CardPhones({ card }: { readonly card: AlertCard }) {
  const { t } = useTranslation();
  const patientId = card.patient?.patientId ?? '';
  const { data } = useRequest('patients:get', { patientId }, { enabled: patientId !== '' });
  const lines: Line[] = [];
  if (card.number) lines.push({ number: card.number, whose: t('phone.wroteFrom') });
  for (const { number, holder, holderName, state } of data?.phones ?? []) {
    if (state === 'wrong' || number === card.number) continue;
    const whose =
      holder === 'patient' ? t('phone.mobile') : (holderName ?? t('phone.representative'));
    lines.push({ number, whose });
  }
  if (data?.landline) lines.push({ number: data.landline, whose: t('phone.landline') });

  if (lines.length === 0) return data ? <p>{t('call.noNumber')}</p> : null;
  return (
    <ul className={classes.phones} aria-label={t('phone.title')}>
      {lines.map(({ number, whose }) => (
        <li key={number}>
          <span className={classes.phone}>
            <IconPhone size={16} aria-hidden /> {formatPhone(number)}
          </span>{' '}
          {whose}
        </li>
      ))}
    </ul>
  );
}
