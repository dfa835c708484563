import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingEntry } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ShortNoticeDialog, useNoticeWords } from '../common/index.ts';
import classes from './WaitingList.module.css';

/** « Prêt à court délai »: the anaesthetist's to give, any carer's to take away. */
export function Ready({ entry }: { readonly entry: WaitingEntry }) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const notice = useNoticeWords();
  const mayClear = useMay('waiting-list:clear-short-notice');
  const mayWithdraw = useMay('waiting-list:withdraw-short-notice');
  const clear = useAction('waiting-list:clear-short-notice');
  const withdraw = useAction('waiting-list:withdraw-short-notice');
  const [asking, setAsking] = useState(false);
  const { shortNotice, waitingId, patient } = entry;
  const name = fullName(patient);
  const isOver = shortNotice !== null && shortNotice.validUntil < today;
  return (
    <div className={classes.chips}>
      {shortNotice && (
        <>
          <Chip tone={isOver ? 'quiet' : 'ok'} sign="⇤">
            {t(isOver ? 'waitingList.readyOver' : 'shortNotice.ready')}
          </Chip>
          <span className={classes.sub}>
            {t('waitingList.ready', {
              notice: notice(shortNotice.noticeHours),
              day: formats.shortDay(shortNotice.validUntil),
              doctor: shortNotice.clearedBy,
              given: formats.shortDay(formats.dayOf(shortNotice.clearedAt)),
            })}
          </span>
          {shortNotice.note && <span className={classes.sub}>{shortNotice.note}</span>}
        </>
      )}
      {!shortNotice && !mayClear && (
        <span className={classes.sub}>{t('waitingList.notReady')}</span>
      )}
      {shortNotice && mayWithdraw && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('waitingList.withdrawOf', { name })}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ waitingId })}
        >
          {t('shortNotice.withdraw')}
        </Button>
      )}
      {(!shortNotice || isOver) && mayClear && entry.status === 'waiting' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('waitingList.markOf', { name })}
          onClick={() => setAsking(true)}
        >
          {t('shortNotice.mark')}
        </Button>
      )}
      <ActionError error={withdraw.error} />
      {asking && (
        <ShortNoticeDialog
          patient={patient}
          until={entry.until}
          isPending={clear.isPending}
          error={clear.error}
          onSave={(clearance) =>
            clear.mutate({ waitingId, ...clearance }, { onSuccess: () => setAsking(false) })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
