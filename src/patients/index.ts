export {
  endPatientNumbers,
  findPatients,
  type PatientPhoneRow,
  type PatientRow,
  patientById,
  patientByIpp,
  patientsOnNumber,
  phoneState,
  phonesOf,
  setPatientNumber,
  setPhoneState,
  setSmsStop,
  smsStopOf,
} from './patient-sql.ts';
export { needsRepresentative, type Reach, reachOf, withheldBecause } from './reach.ts';
