import { useTranslation } from 'react-i18next';
import type { HasStay } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Compliance.module.css';

/** Who was not reached, with every attempt: an attempt is traced, it is not a contact. */
export function UnreachedTable({ stays }: { readonly stays: readonly HasStay[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const unreached = stays.filter((stay) => stay.status === 'not-contacted');
  return (
    <section className={classes.block}>
      <h3>{t('compliance.unreached', { count: unreached.length })}</h3>
      {unreached.length === 0 ? (
        <p>{t('compliance.noneUnreached')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('programme.patient')}</th>
              <th scope="col">{t('compliance.surgeryDay')}</th>
              <th scope="col">{t('compliance.attempts')}</th>
            </tr>
          </thead>
          <tbody>
            {unreached.map((stay) => (
              <tr key={stay.stayId}>
                <td>
                  <PatientLabel patient={stay.patient} />
                </td>
                <td>{formats.shortDay(stay.surgeryDate)}</td>
                <td>
                  {stay.attempts.length === 0
                    ? t('compliance.noAttempt')
                    : stay.attempts.map((attempt) => (
                        <div key={`${attempt.at}-${attempt.what}`}>
                          {formats.moment(attempt.at)} · {attempt.what} : {attempt.outcome} (
                          {attempt.author})
                        </div>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
