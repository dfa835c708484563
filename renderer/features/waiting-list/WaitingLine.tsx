import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingEntry, WaitingList } from '../../../src/ipc/index.ts';
import { formatPhone, fullName } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import { PatientLabel, useNoticeWords } from '../common/index.ts';
import { Ready } from './Ready.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { WaitingForm } from './WaitingForm.tsx';
import classes from './WaitingList.module.css';

export function WaitingLine({
  entry,
  list,
}: {
  readonly entry: WaitingEntry;
  readonly list: WaitingList;
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const notice = useNoticeWords();
  const { patient } = entry;
  return (
    <tr data-over={entry.status !== 'waiting'}>
      <td>
        <a
          className={classes.patient}
          href={addressOf({ screen: 'patient', patientId: patient.patientId })}
        >
          <PatientLabel patient={patient} />
        </a>
        <div className={classes.sub}>
          {t('waitingList.since', { day: formats.shortDay(formats.dayOf(entry.addedAt)) })} ·{' '}
          {entry.addedBy}
        </div>
      </td>
      <td>
        <div>
          {entry.procedure}
          {entry.side && ` · ${t(`side.${entry.side}`)}`}
        </div>
        <div className={classes.sub}>
          {entry.surgeon}
          {entry.anaesthesia && ` · ${entry.anaesthesia}`}
        </div>
        {entry.remarks && <div className={classes.sub}>{entry.remarks}</div>}
      </td>
      <td>
        <div>{t('waitingList.notice', { notice: notice(entry.noticeHours) })}</div>
        <div className={classes.sub}>
          {entry.availableFrom &&
            `${t('waitingList.from', { day: formats.shortDay(entry.availableFrom) })} · `}
          {t('waitingList.until', { day: formats.shortDay(entry.until) })}
        </div>
      </td>
      <td>
        <Ready entry={entry} />
      </td>
      <td className={classes.chips}>
        <Place entry={entry} />
      </td>
      <td>
        <Actions entry={entry} list={list} />
      </td>
    </tr>
  );
}

/** Where the entry stands: what was offered, and how the patient would be asked. */
function Place({ entry }: { readonly entry: WaitingEntry }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { offer, status, toCall } = entry;
  const phones = [...entry.phones.map(({ number }) => number), entry.landline ?? []].flat();
  return (
    <>
      {status === 'expired' && (
        <Chip tone="warn" sign="⧗">
          {t('waitingList.expired')}
        </Chip>
      )}
      {status === 'dated' && entry.datedOn && (
        <Chip tone="info" sign="▣">
          {t('waitingList.dated', { day: formats.shortDay(entry.datedOn) })}
        </Chip>
      )}
      {status === 'deceased' && (
        <Chip tone="quiet" sign="–">
          {t('waitingList.deceased')}
        </Chip>
      )}
      {offer && (
        <Chip
          tone={offer.state === 'held' ? 'warn' : 'info'}
          sign={offer.state === 'held' ? '☎' : '…'}
        >
          {t(`freed.state.${offer.state}`)}
        </Chip>
      )}
      {offer && (
        <a
          className={classes.sub}
          href={addressOf({ screen: 'programme', day: offer.surgeryDate })}
        >
          {t('waitingList.placeOf', { day: formats.shortDay(offer.surgeryDate) })}
          {offer.arrivalTime && `, ${offer.arrivalTime}`}
        </a>
      )}
      {!offer && status === 'waiting' && (
        <>
          <span>{toCall ? t('freed.toCall', { reason: toCall }) : t('waitingList.bySms')}</span>
          <span className={classes.sub}>{phones.map(formatPhone).join(', ')}</span>
        </>
      )}
    </>
  );
}

function Actions({ entry, list }: { readonly entry: WaitingEntry; readonly list: WaitingList }) {
  const { t } = useTranslation();
  const mayChange = useMay('waiting-list:change');
  const [dialog, setDialog] = useState<'change' | 'remove' | null>(null);
  if (!mayChange) return null;
  const name = fullName(entry.patient);
  return (
    <div className={classes.actions}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('waitingList.changeOf', { name })}
        onClick={() => setDialog('change')}
      >
        {t('waitingList.change')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('waitingList.removeOf', { name })}
        onClick={() => setDialog('remove')}
      >
        {t('waitingList.remove')}
      </Button>
      {dialog === 'change' && (
        <WaitingForm list={list} entry={entry} onClose={() => setDialog(null)} />
      )}
      {dialog === 'remove' && <RemoveDialog entry={entry} onClose={() => setDialog(null)} />}
    </div>
  );
}
