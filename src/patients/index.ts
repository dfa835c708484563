export { decidePerson, type KnownPerson, type PersonDecision } from './decide-person.ts';
export { factsOf, type ListedPerson, mergeRecords } from './listed-person.ts';
export { namesGuardian, type PhoneFacts, phonesOfFacts } from './listed-phones.ts';
export { patientName } from './patient-name.ts';
export {
  endPatientNumbers,
  findPatients,
  type Identity,
  identityOf,
  insertPatient,
  type PatientPhoneRow,
  type PatientRow,
  patientById,
  patientByIpp,
  patientsOnNumber,
  phoneState,
  phonesOf,
  setDeceased,
  setPatientNumber,
  setPhoneState,
  setSmsStop,
  smsStopOf,
  updateIdentity,
} from './patient-sql.ts';
export { needsRepresentative, type Reach, reachOf, withheldBecause } from './reach.ts';
export { isSamePerson } from './same-person.ts';
export { takeOverPerson } from './take-over.ts';
