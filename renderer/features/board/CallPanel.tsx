import { Button } from '@mantine/core';
import { IconFolderOpen, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { DetailPanel } from '../../components/DetailPanel.tsx';
import { PatientLabel } from '../common/index.ts';
import { PhoneAnswer } from '../programme/index.ts';
import panelClasses from './AlertPanel.module.css';
import { CallForm } from './CallForm.tsx';
import type { CallEntry } from './opened.ts';

/** One patient of the call list: numbers in large figures, the reason, and the outcome to note. */
export function CallPanel({
  entry,
  onClose,
}: {
  readonly entry: CallEntry;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  return (
    <DetailPanel
      label={t('call.panel')}
      onClose={onClose}
      head={
        <>
          <div className={panelClasses.marks}>
            <span>{t('board.callList')}</span>
          </div>
          <PatientLabel patient={entry.patient} size="banner" showIpp />
          <p className={panelClasses.facts}>
            {entry.numbers.length === 0 && <span>{t('call.noNumber')}</span>}
            {entry.numbers.map((number) => (
              <span key={number} className={panelClasses.phone}>
                <IconPhone size={16} aria-hidden /> {formatPhone(number)}
              </span>
            ))}
          </p>
        </>
      }
    >
      <section>
        <p>
          <strong>{entry.step}</strong> : {entry.reason}
        </p>
        <p>{t('call.surgeryOn', { day: formats.longDay(entry.surgeryDate) })}</p>
      </section>
      {entry.surgeryDate >= today && (
        <section>
          <h3>{t('phoneAnswer.comes')}</h3>
          <p>{t('phoneAnswer.effect')}</p>
          <PhoneAnswer stayId={entry.stayId} patient={entry.patient} onNoted={onClose} />
        </section>
      )}
      <CallForm
        alertId={null}
        patientId={entry.patient.patientId}
        stayId={entry.stayId}
        onLogged={onClose}
      />
      <div>
        <Button
          component="a"
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          href={addressOf({ screen: 'patient', patientId: entry.patient.patientId })}
        >
          {t('alert.openPatient')}
        </Button>
      </div>
    </DetailPanel>
  );
}
