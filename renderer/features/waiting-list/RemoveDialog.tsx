import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovedBecause, WaitingEntry } from '../../../src/ipc/index.ts';
import { removedBecause } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { PatientLabel } from '../common/index.ts';

/** Off the list, with the reason; it stays to be read among those who left. */
export function RemoveDialog({
  entry,
  onClose,
}: {
  readonly entry: WaitingEntry;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const remove = useAction('waiting-list:remove');
  const [because, setBecause] = useState<RemovedBecause | null>(null);
  const [note, setNote] = useState('');
  const isReady = because !== null && (because !== 'other' || note.trim() !== '');
  const save = () => {
    if (because === null) return;
    const { waitingId } = entry;
    remove.mutate({ waitingId, because, note: note.trim() || null }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('waitingList.removeTitle')}
      confirm={t('waitingList.removeConfirm')}
      size={440}
      isReady={isReady}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={save}
      onClose={onClose}
    >
      <PatientLabel patient={entry.patient} size="banner" />
      <Radio.Group
        label={t('waitingList.why')}
        value={because}
        onChange={(value) =>
          setBecause(removedBecause.options.find((one) => one === value) ?? null)
        }
      >
        <Stack gap={6} mt={6}>
          {removedBecause.options.map((one) => (
            <Radio key={one} value={one} label={t(`waitingList.because.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {because === 'deceased' && <p role="alert">{t('waitingList.deceasedEffect')}</p>}
      {because === 'other' && <p>{t('waitingList.otherNeedsNote')}</p>}
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
}
