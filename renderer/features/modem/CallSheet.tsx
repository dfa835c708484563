import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { PrintFile } from '../common/index.ts';
import classes from './Modem.module.css';

/** Whom to phone while no text leaves (H16): on paper, for when the screens are of no use. */
export function CallSheet() {
  const may = useMay('modem:call-sheet-file');
  return may ? <PrintableSheet /> : null;
}

function PrintableSheet() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const isDead = unit.technicalAlerts.some(({ code }) => code === 'modem-dead');
  const sheet = useRequest('modem:call-sheet', {});
  const count = sheet.data?.rows.length ?? 0;
  return (
    <div className={classes.sheet}>
      <PrintFile request="modem:call-sheet-file" variant={isDead ? 'filled' : 'default'}>
        {t('sims.callSheet', { count })}
      </PrintFile>
    </div>
  );
}
