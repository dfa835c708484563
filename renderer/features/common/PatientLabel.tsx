import { useTranslation } from 'react-i18next';
import type { PatientName } from '../../../src/ipc/index.ts';
import { ageOn, fullName } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './PatientLabel.module.css';

interface Props {
  readonly patient: PatientName;
  readonly size?: 'row' | 'banner';
  readonly showIpp?: boolean;
}

/** NOM in capitals, prénom and birth date together, always (H38). */
export function PatientLabel({ patient, size = 'row', showIpp = false }: Props) {
  const { t } = useTranslation();
  return (
    <span className={classes.label} data-size={size}>
      <strong className={classes.name}>{fullName(patient)}</strong>
      {patient.usedName && patient.usedName !== patient.birthName && (
        <span className={classes.detail}>
          {t('patient.usedName', { name: patient.usedName.toLocaleUpperCase('fr') })}
        </span>
      )}
      <BirthDate patient={patient} />
      {showIpp && <span className={classes.detail}>IPP {patient.ipp}</span>}
    </span>
  );
}

export function BirthDate({ patient }: { readonly patient: PatientName }) {
  return <span className={classes.detail}>{useBirthText()(patient)}</span>;
}

/** « née le 12/03/1958 · 68 ans »; a missing date is spelled out. */
export function useBirthText(): (patient: PatientName) => string {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  return (patient) => {
    if (!patient.birthDate) return t('patient.noBirthDate');
    const values = {
      date: formats.birthDay(patient.birthDate),
      age: ageOn(patient.birthDate, today),
    };
    if (patient.sex === 'F') return t('patient.bornF', values);
    return patient.sex === 'M' ? t('patient.bornM', values) : t('patient.born', values);
  };
}
