import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientView, StayRow } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { addDays } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Panel } from '../../components/Panel.tsx';
import { AlertPanel, CallForm } from '../board/index.ts';
import { History } from '../common/index.ts';
import { Answers } from './Answers.tsx';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { OpenCard } from './OpenCard.tsx';
import classes from './Patient.module.css';
import { PatientBanner } from './PatientBanner.tsx';
import { Personal } from './Personal.tsx';
import { Phones } from './Phones.tsx';
import { Stays } from './Stays.tsx';
import { Waiting } from './Waiting.tsx';

export function Patient({ patientId }: { readonly patientId: string }) {
  const asked = useRequest('patients:get', { patientId });
  return <Answered to={asked}>{(view) => <PatientRecord view={view} />}</Answered>;
}

function PatientRecord({ view }: { readonly view: PatientView }) {
  const { t } = useTranslation();
  const [openedCard, setOpenedCard] = useState<string | null>(null);
  const { patientId } = view.patient;
  const stay = view.stays.at(-1);
  const followed = useFollowed(view.stays);
  return (
    <div className={classes.page}>
      <PatientBanner view={view} />
      <div className={classes.columns}>
        <Panel title={t('patient.conversation')} className={classes.conversation} flush>
          <Conversation bubbles={view.bubbles} />
          <Composer view={view} />
        </Panel>
        <div className={classes.sides}>
          <div className={classes.side}>
            {openedCard ? (
              <AlertPanel
                alertId={openedCard}
                {...(view.card ? { initial: view.card } : {})}
                onClose={() => setOpenedCard(null)}
              />
            ) : (
              view.card && <OpenCard card={view.card} onOpen={setOpenedCard} />
            )}
            <Waiting entries={view.waiting} />
            <Stays stays={view.stays} />
            {followed && <Personal key={followed.stayId} stayId={followed.stayId} />}
            <Answers answers={view.answers} />
          </div>
          <div className={classes.side}>
            <Phones view={view} />
            {!view.card && (
              <Panel title={t('patient.logCall')}>
                <CallForm alertId={null} patientId={patientId} stayId={stay?.stayId ?? null} />
              </Panel>
            )}
            <Panel title={t('patient.timeline')}>
              <History entries={[...view.timeline].sort((a, b) => b.seq - a.seq)} />
            </Panel>
          </div>
        </div>
      </div>
    </div>
  );
}

/** The stay that is followed now: the next to come, else the last; none that was cancelled. */
function useFollowed(stays: readonly StayRow[]): StayRow | undefined {
  const { today } = useUnit();
  const running = stays
    .filter(({ state }) => !['cancelled', 'absent', 'deceased'].includes(state))
    .sort((a, b) => a.surgeryDate.localeCompare(b.surgeryDate));
  return running.find(({ surgeryDate }) => surgeryDate >= addDays(today, -30)) ?? running.at(-1);
}
