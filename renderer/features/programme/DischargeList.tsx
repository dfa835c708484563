import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StayRow, StayState } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Programme.module.css';
import { StayStateMenu } from './StayStateMenu.tsx';

const stillHere = new Set<StayState>(['planned', 'arrived', 'operated']);

/** The evening list: who has gone home. Texts of the next day depend on it. */
export function DischargeList({ stays }: { readonly stays: readonly StayRow[] }) {
  const { t } = useTranslation();
  const setState = useAction('programme:set-state');
  const waiting = stays.filter((stay) => stillHere.has(stay.state));
  return (
    <Panel title={t('programme.whoLeft')} count={waiting.length} flush>
      {waiting.length === 0 ? (
        <Empty>{t('programme.everybodyLeft')}</Empty>
      ) : (
        <ul className={classes.discharge}>
          {waiting.map((stay) => (
            <li key={stay.stayId}>
              <span className={classes.time}>{stay.arrivalTime ?? t('value.missing')}</span>
              <PatientLabel patient={stay.patient} />
              <span className={classes.buttons}>
                <Button
                  aria-label={`${t('stayState.discharged')}, ${fullName(stay.patient)}`}
                  onClick={() =>
                    setState.mutate({ stayId: stay.stayId, state: 'discharged', note: null })
                  }
                >
                  {t('stayState.discharged')}
                </Button>
                <StayStateMenu stay={stay} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <ActionError error={setState.error} />
    </Panel>
  );
}
