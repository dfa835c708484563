import { Box, Button, Checkbox, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Patient.module.css';

/** Hours of warning that a patient may need: fasting, escort, treatments to stop. */
const notices = [4, 12, 24, 48, 72, 168] as const;

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
  const { t } = useTranslation();
  const { today } = useUnit();
  const clear = useAction('programme:clear-short-notice');
  const [hours, setHours] = useState('48');
  const [any, setAny] = useState(false);
  const [until, setUntil] = useState(stay.surgeryDate);
  const [note, setNote] = useState('');
  const save = () =>
    clear.mutate(
      {
        stayId: stay.stayId,
        noticeHours: Number(hours),
        anyProcedure: any,
        validUntil: until,
        note: note.trim() || null,
      },
      { onSuccess: onClose },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shortNotice.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <PatientLabel patient={stay.patient} size="banner" />
      <p>{t('shortNotice.rule')}</p>
      <Select
        mt="sm"
        label={t('shortNotice.notice')}
        value={hours}
        allowDeselect={false}
        onChange={(value) => value && setHours(value)}
        data={notices.map((one) => ({
          value: String(one),
          label:
            one < 48
              ? t('shortNotice.hours', { count: one })
              : t('shortNotice.days', { count: one / 24 }),
        }))}
      />
      <Box mt="sm">
        <DayInput
          label={t('shortNotice.until')}
          value={until}
          min={today}
          max={stay.surgeryDate}
          onChange={setUntil}
        />
      </Box>
      <Checkbox
        mt="sm"
        label={t('shortNotice.any')}
        checked={any}
        onChange={(event) => setAny(event.currentTarget.checked)}
      />
      <NoteField value={note} onChange={setNote} />
      <ActionError error={clear.error} />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button loading={clear.isPending} disabled={until === ''} onClick={save}>
          {t('shortNotice.save')}
        </Button>
      </Group>
    </Modal>
  );
}
