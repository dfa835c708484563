import { Box, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientName } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { NoticeSelect } from './NoticeSelect.tsx';
import { PatientLabel } from './PatientLabel.tsx';

export interface Clearance {
  readonly noticeHours: number;
  readonly anyProcedure: boolean;
  readonly validUntil: string;
  readonly note: string | null;
}

/** « Prêt à court délai », on a stay to come or on the waiting list: what the anaesthetist signs. */
export function ShortNoticeDialog({
  patient,
  until: last,
  isPending,
  error,
  onSave,
  onClose,
}: {
  readonly patient: PatientName;
  /** The last day for which it may hold. */
  readonly until: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSave: (clearance: Clearance) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useUnit();
  const [hours, setHours] = useState(48);
  const [any, setAny] = useState(false);
  const [until, setUntil] = useState(last);
  const [note, setNote] = useState('');
  const save = () =>
    onSave({
      noticeHours: hours,
      anyProcedure: any,
      validUntil: until,
      note: note.trim() || null,
    });
  return (
    <FormDialog
      title={t('shortNotice.title')}
      confirm={t('shortNotice.save')}
      size={440}
      isReady={until !== ''}
      isPending={isPending}
      error={error}
      onConfirm={save}
      onClose={onClose}
    >
      <PatientLabel patient={patient} size="banner" />
      <p>{t('shortNotice.rule')}</p>
      <NoticeSelect label={t('shortNotice.notice')} hours={hours} onChange={setHours} />
      <Box>
        <DayInput
          label={t('shortNotice.until')}
          value={until}
          min={today}
          max={last}
          onChange={setUntil}
        />
      </Box>
      <Checkbox
        label={t('shortNotice.any')}
        checked={any}
        onChange={(event) => setAny(event.currentTarget.checked)}
      />
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
}
