import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { PatientLabel } from '../common/index.ts';

/** STOP ends texts, not care: the dialog says that somebody phones from now on (H36). */
export function StopSms({ view }: { readonly view: PatientView }) {
  const { t } = useTranslation();
  const allowed = useMay('patients:sms');
  const change = useAction('patients:sms');
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const stopped = view.smsStoppedAt !== null;
  if (!allowed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {stopped ? t('patient.resumeSms') : t('patient.stopSms')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={stopped ? t('patient.resumeSms') : t('patient.stopSms')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <PatientLabel patient={view.patient} size="banner" />
        <p>{stopped ? t('patient.resumeEffect') : t('patient.stopEffect')}</p>
        <Textarea
          mt="sm"
          label={t('action.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={1}
          maxLength={1000}
        />
        <ActionError error={change.error} />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button
            loading={change.isPending}
            onClick={() =>
              change.mutate(
                {
                  patientId: view.patient.patientId,
                  allowed: stopped,
                  note: note.trim() || null,
                },
                { onSuccess: () => setAsking(false) },
              )
            }
          >
            {stopped ? t('patient.resumeSms') : t('patient.stopSms')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
