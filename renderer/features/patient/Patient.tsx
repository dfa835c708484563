import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { History } from '../../components/History.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { AlertPanel } from '../board/AlertPanel.tsx';
import { CallForm } from '../board/CallForm.tsx';
import { Answers } from './Answers.tsx';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { OpenCard } from './OpenCard.tsx';
import classes from './Patient.module.css';
import { PatientBanner } from './PatientBanner.tsx';
import { Phones } from './Phones.tsx';
import { Stays } from './Stays.tsx';

export function Patient({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation();
  const asked = useRequest('patients:get', { patientId });
  const [openedCard, setOpenedCard] = useState<string | null>(null);

  if (!asked.data) {
    return asked.error ? (
      <Failure error={asked.error} onRetry={() => void asked.refetch()} />
    ) : (
      <Loading />
    );
  }
  const view = asked.data;
  const stay = view.stays.at(-1);
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
            <Stays stays={view.stays} />
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
