import { IconHome } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import classes from './Board.module.css';

/** In the evening, the way to « Qui est sorti ? »: the texts of the next day depend on it (H23). */
export function EveningBand({
  count,
  today,
}: {
  readonly count: number | null;
  readonly today: string;
}) {
  const { t } = useTranslation();
  const maySay = useMay('programme:set-state');
  if (!count || !maySay) return null;
  return (
    <a
      className={classes.evening}
      href={addressOf({ screen: 'programme', day: today, evening: true })}
    >
      <IconHome size={18} aria-hidden />
      <strong>{t('programme.whoLeft')}</strong> {t('evening.toSay', { count })}
    </a>
  );
}
