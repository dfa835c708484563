import { assertNever } from '../../shared/assert-never.ts';
import type { DateReading } from './read-date.ts';
import type { PhoneFault, PhoneReading } from './read-phone.ts';

type Reachless = Exclude<PhoneReading, { kind: 'mobile' }>;

/** Why no text can go to the number in the mobile column. */
export function mobileReason(reading: Reachless): string {
  switch (reading.kind) {
    case 'none':
      return 'Aucun numéro de portable : à appeler';
    case 'landline':
      return 'Téléphone fixe : pas de SMS possible, à appeler';
    case 'unusable':
      return `${phoneFaultReason(reading.fault)} : à vérifier et à appeler`;
    default:
      return assertNever(reading);
  }
}

export function phoneFaultReason(fault: PhoneFault): string {
  switch (fault) {
    case 'not-a-number':
      return 'Ce n’est pas un numéro de téléphone';
    case 'beside-words':
      return 'Le numéro est accompagné d’un texte, c’est peut-être celui d’un proche';
    case 'incomplete':
      return 'Numéro incomplet';
    case 'too-long':
      return 'Numéro trop long';
    case 'unknown-range':
      return 'Ce numéro n’est attribué à personne en France';
    case 'filler':
      return 'Numéro de remplissage, pas un vrai numéro';
    case 'special':
      return 'Numéro spécial, surtaxé ou d’urgence';
    case 'foreign':
      return 'Numéro étranger non valable';
    case 'rounded':
      return 'Numéro arrondi par le tableur, des chiffres sont perdus';
    default:
      return assertNever(fault);
  }
}

/** Why a record without a usable day of surgery is rejected. */
export function surgeryDateReason(reading: Exclude<DateReading, { kind: 'day' }>): string {
  switch (reading.kind) {
    case 'missing':
      return 'Date d’intervention manquante';
    case 'not-a-date':
      return 'La date d’intervention n’est pas une date (jj/mm/aaaa)';
    case 'impossible':
      return 'La date d’intervention n’existe pas au calendrier';
    case 'implausible':
      return 'La date d’intervention est à plus de cinq ans d’aujourd’hui';
    default:
      return assertNever(reading);
  }
}

/** Why the age of the patient is unknown: nobody may be texted as an adult on a guess. */
export function birthDateReason(reading: Exclude<DateReading, { kind: 'day' }>): string {
  switch (reading.kind) {
    case 'missing':
      return 'Date de naissance manquante : âge inconnu, à compléter';
    case 'not-a-date':
      return 'La date de naissance n’est pas une date (jj/mm/aaaa) : à compléter';
    case 'impossible':
      return 'La date de naissance n’existe pas au calendrier : à corriger';
    case 'implausible':
      return 'La date de naissance est dans le futur ou trop ancienne : à corriger';
    default:
      return assertNever(reading);
  }
}
