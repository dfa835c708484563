import { frenchDate, frenchTime } from '../shared/calendar.ts';
import type { KnownStay, StayFields } from './known-stay.ts';

export interface StayChange {
  readonly field: keyof StayFields;
  /** « heure d’arrivée 7h30 → 11h ». */
  readonly what: string;
  /** The patient was told it, or it says what is operated: many such changes at once are held. */
  readonly weighs: boolean;
}

/** What a list changes of a stay, in the ward's words. */
export function changesOf(stay: KnownStay, listed: StayFields): readonly StayChange[] {
  return compared.flatMap(({ field, label, weighs = false, show = shownText }) =>
    stay[field] === listed[field]
      ? []
      : [{ field, weighs, what: `${label} ${show(stay[field])} → ${show(listed[field])}` }],
  );
}

type Show = (value: string | null) => string;

const shownText: Show = (value) => value ?? 'non connu';
const shownTime: Show = (value) => (value === null ? 'non connue' : frenchTime(value));
const shownDate: Show = (value) => (value === null ? 'non connue' : frenchDate(value));
const sides: Readonly<Record<string, string>> = {
  left: 'gauche',
  right: 'droit',
  both: 'les deux',
};
const shownSide: Show = (value) => (value === null ? 'non connu' : (sides[value] ?? value));

/** `stay_key` follows from the others. */
const compared: readonly {
  readonly field: Exclude<keyof StayFields, 'stay_key'>;
  readonly label: string;
  readonly weighs?: boolean;
  readonly show?: Show;
}[] = [
  { field: 'surgery_date', label: 'date', weighs: true, show: shownDate },
  { field: 'arrival_time', label: 'heure d’arrivée', weighs: true, show: shownTime },
  { field: 'theatre_time', label: 'heure de bloc', show: shownTime },
  { field: 'procedure_label', label: 'intervention' },
  { field: 'ccam', label: 'code CCAM', weighs: true },
  { field: 'side', label: 'côté', weighs: true, show: shownSide },
  { field: 'nda', label: 'numéro de séjour' },
  { field: 'room', label: 'salle' },
  { field: 'surgeon', label: 'chirurgien' },
  { field: 'anaesthesia', label: 'anesthésie' },
  { field: 'escort', label: 'accompagnant' },
  { field: 'escort_phone', label: 'téléphone de l’accompagnant' },
  { field: 'remarks', label: 'observations' },
];
