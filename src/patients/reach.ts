import type { ReadableDb } from '../db/index.ts';
import { ageOn } from '../shared/calendar.ts';
import { languageName } from '../shared/language-name.ts';
import type { Settings } from '../shared/settings.ts';
import { type PatientRow, phonesOf, smsStopOf } from './patient-sql.ts';

export type Reach =
  | {
      readonly kind: 'sms';
      readonly number: string;
      readonly reader: 'patient' | 'representative';
      readonly verified: boolean;
    }
  | { readonly kind: 'call'; readonly reason: string };

/** Whom a text about this patient would reach on that day of surgery, or why a person must phone. */
export function reachOf(
  db: ReadableDb,
  patient: PatientRow,
  surgeryDate: string,
  settings: Settings,
  languages: readonly string[],
): Reach {
  const stop = smsStopOf(db, patient.id);
  if (stop) return call('Ne veut plus de SMS.');
  if (!languages.includes(patient.language)) {
    return call(`Langue : ${languageName(patient.language)}, sans texte validé.`);
  }
  // Nobody is texted as an adult on a guess (H27).
  if (patient.birth_date === null) return call('Date de naissance inconnue : à appeler.');
  const reader = needsRepresentative(patient, surgeryDate) ? 'representative' : 'patient';
  const phones = phonesOf(db, patient.id).filter((candidate) => candidate.holder === reader);
  const phone = phones.find((candidate) => candidate.state !== 'wrong') ?? phones[0];
  if (!phone) {
    return call(
      reader === 'representative'
        ? 'Mineur ou majeur protégé sans représentant désigné.'
        : 'Aucun numéro de mobile.',
    );
  }
  if (phone.state === 'wrong') return call("Le numéro n'est pas celui du patient.");
  const withheld = withheldBecause(settings, phone.number);
  if (withheld) return call(withheld);
  return { kind: 'sms', number: phone.number, reader, verified: phone.state === 'verified' };
}

/** Under 18 on the day of surgery, or protected (H27). */
export function needsRepresentative(
  patient: Pick<PatientRow, 'birth_date' | 'protected'>,
  surgeryDate: string,
): boolean {
  if (patient.protected) return true;
  return patient.birth_date !== null && ageOn(patient.birth_date, surgeryDate) < 18;
}

/** ARCEP's range for fiction, the only one that a training folder texts. */
const fictional = /^\+3363998\d{4}$/;

/** Why this folder may not text the number, or null where it may (H48). */
export function withheldBecause(settings: Settings, number: string): string | null {
  switch (settings.mode) {
    case 'training':
      return fictional.test(number) ? null : 'Formation : aucun SMS vers un vrai numéro.';
    case 'trial':
      return settings.testNumbers.includes(number)
        ? null
        : "Essai : ce numéro n'est pas un numéro de test.";
    case 'live':
      return null;
  }
}

function call(reason: string): Reach {
  return { kind: 'call', reason };
}
