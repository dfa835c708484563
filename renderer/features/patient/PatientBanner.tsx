import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import { LevelMark, PatientLabel } from '../common/index.ts';
import classes from './Patient.module.css';
import { StopSms } from './StopSms.tsx';

/** Stays in view whatever is scrolled: whose record this is, and what changes how to reach them. */
export function PatientBanner({ view }: { readonly view: PatientView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const stay = view.stays.at(-1);
  return (
    <header className={classes.banner}>
      <h1>
        <PatientLabel patient={view.patient} size="banner" showIpp />
      </h1>
      <span className={classes.actions}>
        <Button component="a" variant="default" href="#/patients">
          {t('patient.other')}
        </Button>
        <StopSms view={view} />
      </span>
      <span className={classes.chips}>
        {view.card && <LevelMark level={view.card.level} />}
        {view.deceasedAt !== null && (
          <Chip tone="bad" sign="✝">
            {t('patient.deceased', { moment: formats.moment(view.deceasedAt) })}
          </Chip>
        )}
        {view.smsStoppedAt !== null && (
          <Chip tone="warn" sign="✋">
            {t('patient.smsStopped', { moment: formats.moment(view.smsStoppedAt) })}
          </Chip>
        )}
        {view.protected && <Chip tone="info">{t('patient.protected')}</Chip>}
        {view.language !== 'fr' && (
          <Chip tone="info">{t('patient.language', { language: view.language })}</Chip>
        )}
        {stay && (
          <Chip>
            {t('patient.stayOn', { day: formats.longDay(stay.surgeryDate) })} ·{' '}
            {t(`stayState.${stay.state}`)}
          </Chip>
        )}
        {view.remarks && (
          <span className={classes.remarks}>
            {t('patient.remarks')} {view.remarks}
          </span>
        )}
      </span>
    </header>
  );
}
