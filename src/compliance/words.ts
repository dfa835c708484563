import { readAuthor } from '../audit/index.ts';
import type { AlertLevel, CallOutcome } from '../ipc/alert-views.ts';
import type { HasReport, HasStay } from '../ipc/has-views.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Attempt, NoContact, Verdict } from './attempt.ts';
import type { Exclusion } from './classify-stay.ts';

/** The summary's French, in one place: screen, print and CSV say the same. */

export const exclusionWords: Readonly<Record<Exclusion, string>> = {
  cancelled: 'Annulé',
  absent: 'Patient absent',
  hospitalised: 'Hospitalisé',
  deceased: 'Décédé',
  'not-recorded': 'Venue non renseignée (à vérifier)',
  ahead: 'Intervention à venir ou du jour',
  'too-early': 'Lendemain (J+1) non terminé',
};

export const statusWords: Readonly<Record<HasStay['status'], string>> = {
  contacted: 'Contact tracé',
  'not-contacted': 'Sans contact tracé',
  ongoing: 'En cours',
};

export const levelWords: Readonly<Record<AlertLevel, string>> = {
  urgent: 'Urgente',
  call: 'À appeler',
  silence: 'Silence',
  read: 'À lire',
};

export const modeWords: Readonly<Record<HasReport['mode'], string>> = {
  training: 'FORMATION — données fictives',
  trial: 'ESSAI — avant mise en service',
  live: '',
};

export const callWords: Readonly<Record<CallOutcome, string>> = {
  reached: 'patient joint',
  relative: 'proche joint',
  voicemail: 'répondeur',
  'no-answer': 'sans réponse',
  'call-back': 'à rappeler',
};

const alertOutcomes: Readonly<Record<string, string>> = {
  'advice-given': 'Conseil donné',
  'seen-by-doctor': 'Vu par un médecin',
  'sent-to-emergency': 'Orienté vers les urgences',
  readmitted: 'Réhospitalisé',
  'no-problem': 'Pas de problème',
  unreachable: 'Injoignable',
  'wrong-patient': 'Erreur de patient',
  other: 'Autre',
};

export function alertOutcomeWords(outcome: string | null): string | null {
  return outcome === null ? null : (alertOutcomes[outcome] ?? outcome);
}

/** A person by name; what the program does by itself is the automate's. */
export function authorWords(author: string | null): string {
  if (author === null) return 'automate';
  const read = readAuthor(author);
  switch (read.kind) {
    case 'person':
      return read.name;
    case 'automate':
      return 'automate';
    case 'cli':
      return `ligne de commande (${read.user})`;
    default:
      return assertNever(read);
  }
}

const textStates: Readonly<Record<string, string>> = {
  due: 'pas encore parti',
  held: 'retenu, non parti',
  sending: 'en cours d’envoi',
  sent: 'parti, sans accusé de réception',
  delivered: 'remis au téléphone',
  failed: 'échec',
  unknown: 'envoi incertain',
  expired: 'périmé, non parti',
  cancelled: 'annulé, non parti',
  quarantined: 'écarté, non parti',
};

const purposes: Readonly<Record<string, string>> = {
  question: 'SMS envoyé : question de suivi',
  reminder: 'SMS envoyé : relance',
  nurse: 'SMS envoyé par un soignant',
};

const notContact: Readonly<Record<NoContact, string>> = {
  'sent-only': '',
  'not-reached': '',
  'no-words': 'sans texte lisible',
  'being-read': 'en cours de lecture',
  unread: 'à lire par un soignant',
  'nothing-clinical': 'rien de clinique (remerciement, STOP…)',
  'not-understood': 'non comprise',
  'wrong-number': 'numéro d’une autre personne',
  'other-question': 'réponse à une question non clinique',
  'no-question': 'hors question de suivi, non lue',
  'several-stays': 'plusieurs séjours possibles',
  before: 'avant la période de contact',
  after: 'après la période de contact',
};

/** What was tried or received, and what became of it. Never the patient's own words. */
export function describeAttempt(
  attempt: Attempt,
  verdict: Verdict,
): { readonly what: string; readonly outcome: string; readonly author: string } {
  const why = verdict.counts ? '' : notContact[verdict.because];
  switch (attempt.kind) {
    case 'text': {
      const state = textStates[attempt.state] ?? attempt.state;
      return {
        what: purposes[attempt.purpose] ?? 'SMS envoyé',
        outcome: attempt.reason ? `${state} (${withoutStop(attempt.reason)})` : state,
        author: authorWords(attempt.author),
      };
    }
    case 'call':
      return {
        what: 'Appel',
        outcome: [callWords[attempt.outcome], why].filter((words) => words !== '').join(', '),
        author: authorWords(attempt.author),
      };
    case 'reply': {
      const readBy = attempt.reading === 'read' ? attempt.readBy : null;
      const understood = readBy === null ? 'comprise' : 'lue par un soignant';
      return {
        what: attempt.carries === 'voice' ? 'Appel reçu du patient' : 'SMS reçu du patient',
        outcome: verdict.counts ? understood : why,
        author: authorWords(readBy),
      };
    }
    default:
      return assertNever(attempt);
  }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
