import type { AlertOutcome, CallOutcome } from '../ipc/alert-views.ts';
import { assertNever } from '../shared/assert-never.ts';
import { frenchInstant } from '../shared/calendar.ts';
import type { AlertEvent, RingCause } from './alert-event.ts';

/** One line of a card's story, in the ward's words. */
export function eventSentence(event: AlertEvent, zone: string): string {
  switch (event.kind) {
    case 'alert-raised':
      return `Alerte : ${event.sentence}`;
    case 'alert-reason-added':
      return `Nouveau motif : ${event.sentence}`;
    case 'alert-rang-again':
      return `Sonne de nouveau pour tous : ${ringCauses[event.because]}`;
    case 'alert-taken':
      return 'Prise en charge';
    case 'alert-taken-over':
      return `Reprise à ${event.from}`;
    case 'alert-taken-by-on-call':
      return 'Prise par l’astreinte (SMS « PRIS »)';
    case 'call-logged':
      return withNote(callSentence(event.outcome, event.callBackAt, zone), event.note);
    case 'on-call-texted':
      return onCallTexts[event.time];
    case 'on-call-unanswered':
      return 'L’astreinte n’a pas répondu';
    case 'on-call-unset':
      return 'Aucun téléphone d’astreinte : l’alerte n’est pas sortie de la salle';
    case 'alert-closed':
      return withNote(`Clôturée : ${outcomeWords[event.outcome]}`, event.note);
    case 'alert-reopened':
      return 'Clôture annulée';
    default:
      return assertNever(event);
  }
}

const ringCauses: Record<RingCause, string> = {
  'not-called': 'prise en charge, mais aucun appel noté',
  'not-reached': 'appel noté, mais personne n’a été joint',
  'not-taken': 'personne ne l’a prise',
  'new-reason': 'un nouveau motif demande un appel',
  'call-back': 'c’est l’heure de rappeler',
  'signed-out': 'la personne qui l’avait prise est partie',
};

const onCallTexts = {
  first: 'SMS à l’astreinte',
  again: 'Nouveau SMS à l’astreinte',
  reminder: 'SMS de rappel à l’astreinte : aucun appel noté',
  next: 'SMS à la personne suivante : l’astreinte ne répond pas',
} as const;

/** What closed an alert, in the ward's words. */
export const outcomeWords: Readonly<Record<AlertOutcome, string>> = {
  'advice-given': 'conseil donné',
  'seen-by-doctor': 'vu par un médecin',
  'sent-to-emergency': 'adressé aux urgences',
  readmitted: 'réadmis',
  'no-problem': 'pas de problème',
  unreachable: 'injoignable',
  'wrong-patient': 'ne concerne pas ce patient',
  other: 'autre',
};

function callSentence(outcome: CallOutcome, callBackAt: number | null, zone: string): string {
  switch (outcome) {
    case 'reached':
      return 'Appel : patient joint';
    case 'relative':
      return 'Appel : proche joint';
    case 'voicemail':
      return 'Appel : messagerie';
    case 'no-answer':
      return 'Appel : pas de réponse';
    case 'call-back':
      return callBackAt === null
        ? 'Appel : à rappeler'
        : `Appel : à rappeler ${frenchInstant(callBackAt, zone)}`;
    default:
      return assertNever(outcome);
  }
}

function withNote(sentence: string, note: string | null): string {
  return note?.trim() ? `${sentence} (${note.trim()})` : sentence;
}
