import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Programme.module.css';
import { StayStateMenu } from './StayStateMenu.tsx';

type Answer = 'discharged' | 'hospitalised' | 'stillHere';
const answers: readonly Answer[] = ['discharged', 'hospitalised', 'stillHere'];

/**
 * The evening list: each patient of the day, one press each. Lines keep their places, and another
 * press corrects a slip. Texts of the next day depend on it (H23).
 */
export function DischargeList({ stays }: { readonly stays: readonly StayRow[] }) {
  const { t } = useTranslation();
  const settings = useRequest('unit:settings', {});
  const expected = stays.filter(
    (stay) => !['cancelled', 'absent', 'deceased'].includes(stay.state),
  );
  const toSay = expected.filter((stay) => answerOf(stay) === null).length;
  const isRecorded = settings.data?.settings.arrivalsRecorded === true;
  return (
    <Panel title={t('programme.whoLeft')} count={toSay} flush>
      {expected.length === 0 ? (
        <Empty>{t('evening.nothing')}</Empty>
      ) : (
        <>
          <p className={classes.rule}>
            <strong className={classes.count} role="status">
              {toSay === 0 ? t('evening.allSaid') : t('evening.toSay', { count: toSay })}
            </strong>{' '}
            · {t(isRecorded ? 'evening.rule' : 'evening.ruleUnrecorded')}
          </p>
          <ul className={classes.discharge}>
            {expected.map((stay) => (
              <Line key={stay.stayId} stay={stay} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function answerOf(stay: StayRow): Answer | null {
  if (stay.state === 'discharged' || stay.state === 'hospitalised') return stay.state;
  return stay.stillHereAt === null ? null : 'stillHere';
}

function Line({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const setState = useAction('programme:set-state');
  const stillHere = useAction('programme:still-here');
  const { stayId } = stay;
  const current = answerOf(stay);
  const say = (answer: Answer) => {
    setState.reset();
    stillHere.reset();
    if (answer === 'stillHere') stillHere.mutate({ stayId });
    else setState.mutate({ stayId, state: answer, note: null });
  };
  const word = (answer: Answer) =>
    answer === 'stillHere' ? t('evening.stillHere') : t(`stayState.${answer}`);
  return (
    <li data-said={current !== null}>
      <span className={classes.time}>{stay.arrivalTime ?? t('value.missing')}</span>
      <PatientLabel patient={stay.patient} />
      <fieldset className={classes.answers}>
        <legend className={classes.hidden}>
          {t('evening.of', { name: fullName(stay.patient) })}
        </legend>
        {answers.map((answer) => (
          <Button
            key={answer}
            variant={current === answer ? 'filled' : 'default'}
            aria-pressed={current === answer}
            aria-label={`${word(answer)}, ${fullName(stay.patient)}`}
            onClick={() => current !== answer && say(answer)}
          >
            {word(answer)}
          </Button>
        ))}
        <StayStateMenu stay={stay} />
      </fieldset>
      <ActionError error={setState.error ?? stillHere.error} />
    </li>
  );
}
