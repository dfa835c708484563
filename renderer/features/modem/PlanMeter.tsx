import { useTranslation } from 'react-i18next';
import type { SimView } from '../../../src/ipc/index.ts';
import classes from './Modem.module.css';

/** Different recipients against the plan's limit; the bar only repeats what the words say. */
export function PlanMeter({
  label,
  meter,
}: {
  readonly label: string;
  readonly meter: SimView['day'];
}) {
  const { t } = useTranslation();
  const { used, limit, standing } = meter;
  const words =
    limit === null ? t('sims.unlimited', { count: used }) : t('sims.usedOf', { used, limit });
  const percent = limit === null ? 0 : Math.min(100, Math.round((used / limit) * 100));
  return (
    <div className={classes.meter} data-standing={standing}>
      <span>{label}</span>
      <strong>{words}</strong>
      {limit !== null && (
        <meter
          className={classes.bar}
          min={0}
          max={100}
          value={percent}
          aria-label={`${label} : ${words}`}
        />
      )}
      {(standing === 'near' || standing === 'used') && <em>{t(`sims.standing.${standing}`)}</em>}
    </div>
  );
}
