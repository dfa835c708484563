import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ConfirmDialog } from '../common/index.ts';

/** STOP ends texts, not care: the dialog says that somebody phones from now on (H36). */
export function StopSms({ view }: { readonly view: PatientView }) {
  const { t } = useTranslation();
  const allowed = useMay('patients:sms');
  const change = useAction('patients:sms');
  const [asking, setAsking] = useState(false);
  const stopped = view.smsStoppedAt !== null;
  const what = t(stopped ? 'patient.resumeSms' : 'patient.stopSms');
  if (!allowed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {what}
      </Button>
      {asking && (
        <ConfirmDialog
          patient={view.patient}
          title={what}
          effect={t(stopped ? 'patient.resumeEffect' : 'patient.stopEffect')}
          confirm={what}
          isPending={change.isPending}
          error={change.error}
          onConfirm={(note) =>
            change.mutate(
              { patientId: view.patient.patientId, allowed: stopped, note },
              { onSuccess: () => setAsking(false) },
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
