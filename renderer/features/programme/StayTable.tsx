import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Empty } from '../../components/states.tsx';
import { PatientLabel } from '../common/index.ts';
import { ConfirmationChip, ContactChip } from './chips.tsx';
import { PhoneAnswerMenu } from './PhoneAnswer.tsx';
import { StayAttention } from './StayAttention.tsx';
import { StayStateMenu } from './StayStateMenu.tsx';
import classes from './StayTable.module.css';

interface Props {
  readonly stays: readonly StayRow[];
  readonly day: string;
}

const columnClasses = [
  'arrivalColumn',
  'patientColumn',
  'surgeryColumn',
  'confirmationColumn',
  'followUpColumn',
  'todoColumn',
  'stateColumn',
] as const;

/** One line per stay, in the order in which patients arrive. */
export function StayTable({ stays, day }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  if (stays.length === 0) {
    return (
      <div className={classes.frame}>
        <Empty>{t('programme.empty', { day: formats.longDay(day) })}</Empty>
      </div>
    );
  }
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <colgroup>
          {columnClasses.map((name) => (
            <col key={name} className={classes[name]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('programme.arrival')}</th>
            <th scope="col">{t('programme.patient')}</th>
            <th scope="col">{t('programme.surgery')}</th>
            <th scope="col">{t('programme.confirmation')}</th>
            <th scope="col">{t('programme.followUp')}</th>
            <th scope="col">{t('programme.todo')}</th>
            <th scope="col">{t('programme.state')}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map((stay) => (
            <StayLine key={stay.stayId} stay={stay} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StayLine({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const gone = stay.state === 'cancelled' || stay.state === 'absent' || stay.state === 'deceased';
  const followUp = stay.steps.at(-1);
  return (
    <tr data-gone={gone}>
      <td className={classes.time}>
        {stay.arrivalTime ?? <span className={classes.missing}>{t('value.missing')}</span>}
      </td>
      <td>
        <a
          className={classes.patient}
          href={addressOf({ screen: 'patient', patientId: stay.patient.patientId })}
        >
          <PatientLabel patient={stay.patient} />
        </a>
        {stay.sharedPhone && <div className={classes.sub}>{t('programme.sharedPhone')}</div>}
      </td>
      <td>
        <div>
          {stay.procedure ?? t('alert.noProcedure')}
          {stay.side && ` · ${t(`side.${stay.side}`)}`}
        </div>
        <div className={classes.sub}>
          {stay.surgeon ?? t('alert.noSurgeon')} ·{' '}
          {stay.room ? t('programme.room', { room: stay.room }) : t('programme.noRoom')} ·{' '}
          {stay.theatreTime
            ? t('programme.theatre', { time: stay.theatreTime })
            : t('programme.noTheatre')}
        </div>
      </td>
      <td>
        <ConfirmationChip stay={stay} />
        <PhoneAnswerMenu stay={stay} />
      </td>
      <td>
        <ContactChip stay={stay} />
        {followUp && stay.contact !== 'not-due' && (
          <div className={classes.sub}>{followUp.sentence}</div>
        )}
      </td>
      <td>
        <StayAttention stay={stay} isHere />
      </td>
      <td>
        <StayStateMenu stay={stay} />
      </td>
    </tr>
  );
}
