import type { PatientName } from '../ipc/common-views.ts';
import type { PatientRow } from './patient-sql.ts';

/** What a row, a card or a banner shows of a patient: always all of it together. */
export function patientName(
  row: Pick<
    PatientRow,
    'id' | 'ipp' | 'birth_name' | 'used_name' | 'first_name' | 'birth_date' | 'sex'
  >,
): PatientName {
  return {
    patientId: row.id,
    ipp: row.ipp,
    birthName: row.birth_name,
    usedName: row.used_name,
    firstName: row.first_name,
    birthDate: row.birth_date,
    sex: row.sex,
  };
}
