import { useTranslation } from 'react-i18next';
import type { TimeMachineView } from '../../../src/ipc/index.ts';
import classes from './TimeMachine.module.css';

/** Hours of the day in which anything leaves, with what leaves beside what the modem could send. */
export function HourChart({ load }: { readonly load: TimeMachineView['load'] }) {
  const { t } = useTranslation();
  const { everyDay, busiest, partsPerHour } = load;
  const hours = everyDay.flatMap((parts, hour) =>
    parts > 0 ? [{ hour, parts, most: busiest[hour] ?? 0 }] : [],
  );
  const scale = Math.max(1, ...hours.map(({ parts }) => parts));
  const first = hours[0]?.hour ?? 8;
  const last = hours.at(-1)?.hour ?? 20;
  const rows = Array.from({ length: last - first + 1 }, (_, n) => ({
    hour: first + n,
    parts: everyDay[first + n] ?? 0,
    most: busiest[first + n] ?? 0,
  }));
  return (
    <table className={classes.chart}>
      <caption>{t('machine.chartHint', { count: partsPerHour })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('machine.hour')}</th>
          <th scope="col">{t('machine.everyDay')}</th>
          <th scope="col" className={classes.number}>
            {t('machine.fullest')}
          </th>
          <th scope="col" className={classes.number}>
            {t('machine.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ hour, parts, most }) => (
          <tr key={hour} data-over={parts > partsPerHour || undefined}>
            <th scope="row">{t('machine.hourOf', { hour: String(hour).padStart(2, '0') })}</th>
            <td>
              <div className={classes.barCell}>
                <svg
                  className={classes.bar}
                  aria-hidden="true"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                >
                  <rect width={(100 * parts) / scale} height="10" />
                </svg>
                <span>{parts}</span>
              </div>
            </td>
            <td className={classes.number}>{most}</td>
            <td className={classes.number}>{Math.round((100 * parts) / partsPerHour)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
