import type { PatientName } from '../../ipc/index.ts';
import type { PatientRow } from '../../patients/index.ts';

export function patientName(row: PatientRow): PatientName {
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
