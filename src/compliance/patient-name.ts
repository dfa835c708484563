import type { PatientName } from '../ipc/common-views.ts';
import type { PatientColumns } from './compliance-sql.ts';

export function patientNameOf(row: PatientColumns): PatientName {
  return {
    patientId: row.patient_id,
    ipp: row.ipp,
    birthName: row.birth_name,
    usedName: row.used_name,
    firstName: row.first_name,
    birthDate: row.birth_date,
    sex: row.sex,
  };
}

/** NOM in capitals (born otherwise), prénom. */
export function fullName({ birthName, usedName, firstName }: PatientName): string {
  const capitals = (name: string) => name.toLocaleUpperCase('fr');
  const other = usedName !== null && capitals(usedName) !== capitals(birthName);
  return other
    ? `${capitals(usedName)} (née ${capitals(birthName)}) ${firstName}`
    : `${capitals(birthName)} ${firstName}`;
}
