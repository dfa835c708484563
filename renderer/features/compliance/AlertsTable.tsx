import { useTranslation } from 'react-i18next';
import type { HasReport } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { LevelMark, PatientLabel } from '../common/index.ts';
import classes from './Compliance.module.css';

export function AlertsTable({ alerts }: { readonly alerts: HasReport['alerts'] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const moment = (at: number | null) => (at === null ? t('value.notDone') : formats.moment(at));
  return (
    <section className={classes.block}>
      <h3>{t('compliance.alerts', { count: alerts.length })}</h3>
      {alerts.length === 0 ? (
        <p>{t('compliance.noAlert')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compliance.card')}</th>
              <th scope="col">{t('programme.patient')}</th>
              <th scope="col">{t('compliance.reason')}</th>
              <th scope="col">{t('compliance.raised')}</th>
              <th scope="col">{t('compliance.taken')}</th>
              <th scope="col">{t('compliance.called')}</th>
              <th scope="col">{t('compliance.closed')}</th>
            </tr>
          </thead>
          <tbody>
            {alerts.map((alert) => (
              <tr key={alert.cardNumber}>
                <td>
                  <LevelMark level={alert.level} /> {alert.cardNumber}
                </td>
                <td>
                  {alert.patient ? (
                    <PatientLabel patient={alert.patient} />
                  ) : (
                    t('alert.unknownNumber')
                  )}
                </td>
                <td>{alert.reason}</td>
                <td>{formats.moment(alert.raisedAt)}</td>
                <td>{moment(alert.takenAt)}</td>
                <td>{moment(alert.calledAt)}</td>
                <td>
                  {moment(alert.closedAt)}
                  {alert.outcome && <div>{alert.outcome}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
