import { IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../app/routes.ts';
import classes from './Missed.module.css';

/** Above everything on the board for as long as a text waits for a decision (H19). */
export function MissedBand({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <a className={classes.band} href={addressOf({ screen: 'missed' })}>
      <IconMessageOff size={20} aria-hidden />
      <strong>{t('missed.band', { count })}</strong>
      <span>{t('missed.bandDetail')}</span>
      <span className={classes.go}>{t('missed.open')}</span>
    </a>
  );
}
