import {
  IconAntenna,
  IconEyeOff,
  IconPlugConnectedX,
  IconSchool,
  IconTestPipe,
  IconVolumeOff,
} from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '../api/index.ts';
import { useSoundPlayer } from '../features/alarm/index.ts';
import classes from './Banners.module.css';
import { formatPhone } from './formats.ts';
import { addressOf } from './routes.ts';
import { useUnit } from './unit.tsx';

/** More would push the patients off the screen; the others are one click away. */
const shownAlerts = 2;

/** What must be known on every screen before anything else is read: folder, line, watch, modem. */
export function Banners({ training }: { readonly training?: ReactNode }) {
  const { t } = useTranslation();
  const { unit, formats, silent } = useUnit();
  const link = useLink();
  const player = useSoundPlayer();
  const blocked = useSyncExternalStore(player.subscribe, player.isBlocked);
  const { watch } = unit;

  return (
    <section className={classes.banners} aria-label={t('banner.label')}>
      {unit.mode === 'training' && (
        <div className={classes.training} role="note">
          <IconSchool size={20} aria-hidden />
          <p>
            <strong>{t('banner.training')}</strong>{' '}
            <span className={classes.withheld}>
              {t('banner.withheld', { count: unit.withheldPatients })}
            </span>
          </p>
          {training}
        </div>
      )}
      {unit.mode === 'trial' && (
        <Line kind="trial" icon={<IconTestPipe size={18} aria-hidden />}>
          <strong>{t('banner.trial')}</strong>{' '}
          {t('banner.withheld', { count: unit.withheldPatients })}
        </Line>
      )}
      {(link === 'lost' || silent) && (
        <Line kind="lost" icon={<IconPlugConnectedX size={18} aria-hidden />} urgent>
          <strong>{t('banner.lost')}</strong> {t('banner.lostDetail')}
        </Line>
      )}
      {unit.technicalAlerts.slice(0, shownAlerts).map((alert) => (
        <Line key={alert.code} kind="technical" icon={<IconAntenna size={18} aria-hidden />}>
          <strong>{t('banner.technical')}</strong> {alert.sentence}{' '}
          <span>{t('banner.since', { moment: formats.moment(alert.raisedAt) })}</span>{' '}
          <a href={addressOf({ screen: 'modem' })}>{t('sims.whatToDo')}</a>
        </Line>
      ))}
      {unit.technicalAlerts.length > shownAlerts && (
        <Line kind="technical" icon={<IconAntenna size={18} aria-hidden />}>
          <a href={addressOf({ screen: 'modem' })}>
            {t('sims.moreAlerts', { count: unit.technicalAlerts.length - shownAlerts })}
          </a>
        </Line>
      )}
      {unit.transmissionOnly && (
        <Line kind="plain" icon={<IconEyeOff size={18} aria-hidden />}>
          <strong>{t('banner.transmission')}</strong> {t('banner.transmissionDetail')}
        </Line>
      )}
      {watch.watchers.length === 0 && (
        <Line kind="unwatched" icon={<IconEyeOff size={18} aria-hidden />}>
          <strong>{t('watch.nobody')}</strong>{' '}
          {watch.onCallNumber
            ? t('watch.nobodyOnCall', { number: formatPhone(watch.onCallNumber) })
            : t('watch.nobodyAtAll')}{' '}
          {watch.opensAt !== null && t('watch.opensAt', { moment: formats.moment(watch.opensAt) })}
        </Line>
      )}
      {blocked && (
        <Line kind="technical" icon={<IconVolumeOff size={18} aria-hidden />}>
          <strong>{t('banner.soundBlocked')}</strong>{' '}
          <button type="button" className={classes.act} onClick={() => player.unblock()}>
            {t('banner.soundUnblock')}
          </button>
        </Line>
      )}
    </section>
  );
}

interface LineProps {
  readonly kind: 'trial' | 'lost' | 'technical' | 'plain' | 'unwatched';
  readonly icon: ReactNode;
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

function Line({ kind, icon, urgent = false, children }: LineProps) {
  return (
    <div className={classes.line} data-kind={kind} role={urgent ? 'alert' : 'status'}>
      {icon}
      <p>{children}</p>
    </div>
  );
}
