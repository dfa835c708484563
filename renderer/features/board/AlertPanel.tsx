import { Button } from '@mantine/core';
import { IconFolderOpen, IconHandStop } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay, usePerson } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { DetailPanel } from '../../components/DetailPanel.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { LevelMark, PatientLabel } from '../common/index.ts';
import { AlertHistory } from './AlertHistory.tsx';
import classes from './AlertPanel.module.css';
import { AlertReasons } from './AlertReasons.tsx';
import { CallForm } from './CallForm.tsx';
import { CardPhones } from './CardPhones.tsx';
import { CloseForm } from './CloseForm.tsx';
import { UndoClose } from './UndoClose.tsx';
import { useCardState } from './useCardState.ts';
import { WrittenSince } from './WrittenSince.tsx';

interface Props {
  readonly alertId: string;
  /** The card as the list has it: shown at once, before the unit has answered. */
  readonly initial?: AlertCard;
  readonly onClose: () => void;
}

export function AlertPanel({ alertId, initial, onClose }: Props) {
  const asked = useRequest('alerts:get', { alertId });
  const card = asked.data ?? initial;
  if (card) return <OpenedAlert card={card} onClose={onClose} />;
  return asked.error ? <Failure error={asked.error} /> : <Loading />;
}

function OpenedAlert({
  card,
  onClose,
}: {
  readonly card: AlertCard;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const person = usePerson();
  const mayTake = useMay('alerts:take');
  const mayClose = useMay('alerts:close');
  const take = useAction('alerts:take');
  const [justClosed, setJustClosed] = useState(false);
  const callForm = useRef<HTMLFormElement>(null);
  const closeForm = useRef<HTMLFormElement>(null);
  const state = useCardState(card);
  const closed = card.state === 'closed';
  const mine = card.takenByStaffId === person.staffId;
  const canTake = mayTake && !closed && !mine;
  // From whom, so that a colleague who holds it is taken over knowingly, or not at all (H15).
  const takeCard = () =>
    canTake && take.mutate({ alertId: card.alertId, takeOverFrom: card.takenByStaffId });

  const showClosed = () => {
    // The form goes away with the focus in it: the panel keeps it, and Escape still works.
    closeForm.current?.closest<HTMLElement>('aside')?.focus();
    setJustClosed(true);
  };

  return (
    <DetailPanel
      label={t('alert.panel', {
        who: card.patient ? fullName(card.patient) : t('alert.unknownNumber'),
      })}
      onClose={onClose}
      keys={{
        p: () => card.state === 'open' && takeCard(),
        n: () => focusFirst(callForm.current),
        c: () => focusFirst(closeForm.current),
      }}
      head={
        <>
          <div className={classes.marks}>
            <LevelMark level={card.level} />
            <span>{t('alert.card', { number: card.cardNumber })}</span>
            <span>{t('alert.raised', { moment: formats.moment(card.raisedAt) })}</span>
          </div>
          {card.patient ? (
            <PatientLabel patient={card.patient} size="banner" showIpp />
          ) : (
            <strong className={classes.unknown}>{t('alert.unknownNumber')}</strong>
          )}
          <CardPhones card={card} />
          <p className={classes.facts}>
            {card.surgeryDate && (
              <span>
                {t('alert.operatedOn', { day: formats.shortDay(card.surgeryDate) })} ·{' '}
                {card.procedure ?? t('alert.noProcedure')} · {card.surgeon ?? t('alert.noSurgeon')}
              </span>
            )}
          </p>
        </>
      }
    >
      <div className={classes.state} data-tone={state.tone}>
        <span aria-live="polite">{state.text}</span>
        <span className={classes.buttons}>
          {canTake && (
            <Button
              size="sm"
              leftSection={<IconHandStop size={18} aria-hidden />}
              loading={take.isPending}
              onClick={takeCard}
            >
              {card.state === 'taken'
                ? t('alert.takeOver', { name: card.takenBy })
                : t('alert.take')}
            </Button>
          )}
          {card.patient && (
            <Button
              component="a"
              size="sm"
              variant="default"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              href={addressOf({ screen: 'patient', patientId: card.patient.patientId })}
            >
              {t('alert.openPatient')}
            </Button>
          )}
        </span>
        <ActionError error={take.error} />
      </div>
      {closed && justClosed && <UndoClose card={card} />}
      <AlertReasons card={card} />
      <WrittenSince card={card} />
      {!closed && (
        <CallForm
          formRef={callForm}
          alertId={card.alertId}
          patientId={card.patient?.patientId ?? null}
          stayId={card.stayId}
        />
      )}
      {!closed && mayClose && <CloseForm formRef={closeForm} card={card} onClosed={showClosed} />}
      <AlertHistory card={card} />
    </DetailPanel>
  );
}

function focusFirst(form: HTMLFormElement | null) {
  form?.scrollIntoView({ block: 'nearest' });
  form?.querySelector<HTMLElement>('[role="radio"], input, textarea')?.focus();
}
