import { useTranslation } from 'react-i18next';
import type { StayRow, StepView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StepName } from '../../components/StepName.tsx';
import { Empty } from '../../components/states.tsx';
import {
  ConfirmationChip,
  ContactChip,
  PhoneAnswerMenu,
  StayAttention,
  StayStateMenu,
} from '../programme/index.ts';
import classes from './Patient.module.css';
import { ShortNotice } from './ShortNotice.tsx';
import { StayProtocol } from './StayProtocol.tsx';

const signs: Record<StepView['state'], string> = {
  planned: '◷',
  waiting: '‖',
  sent: '✓',
  asking: '…',
  answered: '✓',
  silent: '∅',
  'to-call': '☎',
  skipped: '–',
};

/** The sentence of the others says when. */
const saysNoTime: ReadonlySet<string> = new Set(['to-call', 'skipped', 'waiting']);

/** Each stay with its protocol, step by step. */
export function Stays({ stays }: { readonly stays: readonly StayRow[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <Panel title={t('patient.stays')} count={stays.length}>
      {stays.length === 0 && <Empty>{t('patient.noStay')}</Empty>}
      <ul className={classes.stays}>
        {[...stays].reverse().map((stay) => (
          <li key={stay.stayId}>
            <div className={classes.phoneLine}>
              <strong>{formats.longDay(stay.surgeryDate)}</strong>
              <span className={classes.buttons}>
                <StayStateMenu stay={stay} />
              </span>
            </div>
            <p>
              {stay.procedure ?? t('alert.noProcedure')}
              {stay.side && ` · ${t(`side.${stay.side}`)}`} · {stay.surgeon ?? t('alert.noSurgeon')}{' '}
              ·{' '}
              {stay.arrivalTime
                ? t('patient.arrivalAt', { time: stay.arrivalTime })
                : t('patient.noArrival')}
            </p>
            <div className={classes.phoneLine}>
              <ConfirmationChip stay={stay} />
              <ContactChip stay={stay} />
            </div>
            <StayProtocol stay={stay} />
            <PhoneAnswerMenu stay={stay} />
            <ShortNotice stay={stay} />
            <StayAttention stay={stay} />
            <ol className={classes.steps}>
              {stay.steps.map((step) => (
                <li key={step.stepId}>
                  <span className={classes.sign} aria-hidden="true">
                    {signs[step.state]}
                  </span>
                  <span>
                    <StepName name={step.name} />
                  </span>
                  <span>
                    {step.sentence}{' '}
                    {step.at !== null && saysNoTime.has(step.state) && (
                      <span className={classes.sub}>{formats.moment(step.at)}</span>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
