import type { FaultyField, Field } from '../interop/index.ts';

/** A list's fields in the ward's words. */
export const fieldNames: Readonly<Record<Field, string>> = {
  ipp: 'IPP',
  nda: 'numéro de séjour',
  birthName: 'nom de naissance',
  usedName: 'nom utilisé',
  firstName: 'prénom',
  sex: 'sexe',
  birthDate: 'date de naissance',
  mobile: 'téléphone portable',
  landline: 'téléphone fixe',
  surgeryDate: 'date',
  arrivalTime: 'heure d’arrivée',
  theatreTime: 'heure de bloc',
  room: 'salle',
  surgeon: 'chirurgien',
  procedureLabel: 'intervention',
  ccam: 'code CCAM',
  side: 'côté',
  anaesthesia: 'anesthésie',
  escort: 'accompagnant',
  escortPhone: 'téléphone de l’accompagnant',
  language: 'langue',
  remarks: 'observations',
  noticeHours: 'préavis',
};

/** Where a report points for a fault of the field. */
export function faultOf(field: Field): FaultyField {
  switch (field) {
    case 'birthName':
    case 'usedName':
    case 'firstName':
      return 'name';
    case 'surgeryDate':
      return 'date';
    case 'arrivalTime':
    case 'theatreTime':
      return 'time';
    case 'ipp':
    case 'birthDate':
    case 'mobile':
    case 'landline':
    case 'escortPhone':
    case 'side':
      return field;
    case 'noticeHours':
      return 'notice';
    default:
      return 'columns';
  }
}
