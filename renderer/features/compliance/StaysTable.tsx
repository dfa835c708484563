import { useTranslation } from 'react-i18next';
import type { HasStay } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Compliance.module.css';

const looks: Record<HasStay['status'], { tone: Tone; sign: string }> = {
  contacted: { tone: 'ok', sign: '✓' },
  'not-contacted': { tone: 'bad', sign: '!' },
  ongoing: { tone: 'info', sign: '…' },
};

/** Every stay of the denominator, so that the figures can be counted again by hand. */
export function StaysTable({ stays }: { readonly stays: readonly HasStay[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <section className={classes.block}>
      <h3>{t('compliance.stays', { count: stays.length })}</h3>
      {stays.length === 0 ? (
        <p>{t('compliance.noStay')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compliance.surgeryDay')}</th>
              <th scope="col">{t('programme.patient')}</th>
              <th scope="col">IPP</th>
              <th scope="col">{t('compliance.status')}</th>
              <th scope="col">{t('compliance.contactHow')}</th>
              <th scope="col">{t('compliance.delay')}</th>
            </tr>
          </thead>
          <tbody>
            {stays.map((stay) => (
              <tr key={stay.stayId}>
                <td>{formats.shortDay(stay.surgeryDate)}</td>
                <td>
                  <a href={addressOf({ screen: 'patient', patientId: stay.patient.patientId })}>
                    <PatientLabel patient={stay.patient} />
                  </a>
                </td>
                <td>{stay.patient.ipp}</td>
                <td>
                  <Chip {...looks[stay.status]}>{t(`compliance.statusOf.${stay.status}`)}</Chip>
                </td>
                <td>
                  {stay.contact
                    ? t(`compliance.by.${stay.contact.channel}`, {
                        moment: formats.moment(stay.contact.at),
                        author: stay.contact.author,
                      })
                    : t('value.none')}
                </td>
                <td>
                  {stay.contact
                    ? t('compliance.hours', { value: formats.number(stay.contact.delayHours) })
                    : t('value.none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
