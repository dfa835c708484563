import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientName } from '../../../src/ipc/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { PatientLabel } from './PatientLabel.tsx';

/** A second press for what ends or changes texts: the person is named, and what follows is said. */
export function ConfirmDialog({
  patient,
  title,
  effect,
  confirm,
  isGrave = false,
  isPending,
  error,
  onConfirm,
  onClose,
}: {
  readonly patient: PatientName;
  readonly title: string;
  readonly effect: string;
  readonly confirm: string;
  readonly isGrave?: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onConfirm: (note: string | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <PatientLabel patient={patient} size="banner" />
      <p>{effect}</p>
      <NoteField value={note} onChange={setNote} />
      <ActionError error={error} />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('action.cancel')}
        </Button>
        <Button
          color={isGrave ? 'red.9' : 'vigie'}
          loading={isPending}
          onClick={() => onConfirm(note.trim() || null)}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
