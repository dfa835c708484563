import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { LineTable } from '../../components/LineTable.tsx';
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

/** One line per stay, in the order in which patients arrive. */
export function StayTable({ stays, day }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const columns = [
    { title: t('programme.arrival'), width: '74px' },
    { title: t('programme.patient'), width: '20%' },
    { title: t('programme.surgery'), width: '21%' },
    { title: t('programme.confirmation'), width: '132px' },
    { title: t('programme.followUp'), width: '146px' },
    { title: t('programme.todo') },
    { title: t('programme.state'), width: '112px' },
  ];
  return (
    <LineTable
      columns={columns}
      empty={t('programme.empty', { day: formats.longDay(day) })}
      isEmpty={stays.length === 0}
    >
      {stays.map((stay) => (
        <StayLine key={stay.stayId} stay={stay} />
      ))}
    </LineTable>
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
