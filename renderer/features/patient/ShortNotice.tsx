import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ShortNoticeDialog } from '../common/index.ts';
import classes from './Patient.module.css';

/** « Prêt à court délai » on a stay to come: the anaesthetist's to give, anybody's to take away. */
export function ShortNotice({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const mayClear = useMay('programme:clear-short-notice');
  const mayWithdraw = useMay('programme:withdraw-short-notice');
  const withdraw = useAction('programme:withdraw-short-notice');
  const [asking, setAsking] = useState(false);
  const { shortNotice } = stay;
  if (stay.state !== 'planned' || stay.surgeryDate <= today) return null;
  return (
    <>
      <div className={classes.phoneLine}>
        {shortNotice && (
          <span>
            <Chip tone="ok" sign="⇤">
              {t('shortNotice.ready')}
            </Chip>{' '}
            <span className={classes.sub}>
              {t('shortNotice.detail', {
                hours: shortNotice.noticeHours,
                day: formats.longDay(shortNotice.validUntil),
                doctor: shortNotice.clearedBy,
              })}
            </span>
          </span>
        )}
        {shortNotice && mayWithdraw && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('shortNotice.withdrawOf')}
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ stayId: stay.stayId })}
          >
            {t('shortNotice.withdraw')}
          </Button>
        )}
        {!shortNotice && mayClear && (
          <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
            {t('shortNotice.mark')}
          </Button>
        )}
      </div>
      <ActionError error={withdraw.error} />
      {asking && <ClearDialog stay={stay} onClose={() => setAsking(false)} />}
    </>
  );
}

function ClearDialog({ stay, onClose }: { readonly stay: StayRow; readonly onClose: () => void }) {
  const clear = useAction('programme:clear-short-notice');
  return (
    <ShortNoticeDialog
      patient={stay.patient}
      until={stay.surgeryDate}
      isPending={clear.isPending}
      error={clear.error}
      onSave={(clearance) =>
        clear.mutate({ stayId: stay.stayId, ...clearance }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}
