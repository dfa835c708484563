import { assertNever } from '../shared/assert-never.ts';
import type { ConnectFailure } from './connect.ts';
import type { ModemIdentity, ModemState, SimLock } from './types.ts';

/** What one look at a modem found. */
export type Finding =
  | { readonly kind: 'ready' }
  | Extract<ModemState, { kind: 'sim-locked' | 'waiting-for-network' }>
  | { readonly kind: 'failing'; readonly cause: ConnectFailure | 'not-initialised' };

/** One French sentence for IT staff: what stands, and what to do about it. */
export function diagnose(finding: Finding, identity: ModemIdentity): string {
  switch (finding.kind) {
    case 'ready': {
      const network = [identity.operator, identity.technology].filter(Boolean).join(' ');
      return `Le modem est prêt${network === '' ? '' : ` sur ${network}`}.`;
    }
    case 'sim-locked':
      return simSentence(finding.lock, identity.pinTriesLeft);
    case 'waiting-for-network':
      return finding.registration === 'denied'
        ? 'Le réseau refuse cette carte SIM : appelez l’opérateur.'
        : 'Le modem cherche le réseau : attendez une minute, puis déplacez-le ou vérifiez l’antenne.';
    case 'failing':
      return FAILURES[finding.cause];
    default:
      return assertNever(finding);
  }
}

/** What is wrong with the SIM, and how to get out of it without blocking it. */
export function simSentence(lock: SimLock, triesLeft?: number): string {
  switch (lock) {
    case 'pin-needed':
      return 'La carte SIM demande son code PIN : saisissez-le dans les réglages.';
    case 'wrong-pin':
      return `Le code PIN enregistré est faux, il n’est plus essayé${leftWords(triesLeft)} : entrez le bon code avec la carte dans un téléphone, puis corrigez-le dans les réglages.`;
    case 'few-tries':
      return `Un code PIN faux a déjà été donné à cette carte SIM${leftWords(triesLeft)} : Vigie n’essaie pas, pour ne pas la bloquer. Entrez le bon code avec la carte dans un téléphone, ou enlevez-y le code PIN.`;
    case 'puk':
      return 'La carte SIM est bloquée par trois codes PIN faux : demandez le code PUK à l’opérateur et entrez-le avec la carte dans un téléphone.';
    case 'no-sim':
      return 'Le modem n’a pas de carte SIM : insérez-la, puis rebranchez le modem.';
    case 'sim-fault':
      return 'La carte SIM est en défaut ou refusée par ce modem : essayez-en une autre.';
    default:
      return assertNever(lock);
  }
}

function leftWords(triesLeft: number | undefined): string {
  if (triesLeft === undefined) return '';
  return triesLeft === 1 ? ' (il reste un essai)' : ` (il reste ${triesLeft} essais)`;
}

const FAILURES: Readonly<Record<Extract<Finding, { kind: 'failing' }>['cause'], string>> = {
  'no-port': 'Aucun port de modem : branchez le modem.',
  'no-answer': 'Rien ne répond sur ce port : ce n’est pas un modem, ou il faut le rebrancher.',
  'other-modem': 'Un autre modem que celui des réglages est branché.',
  'not-initialised': 'Le modem refuse le mode PDU : ce modèle ne convient pas.',
  'modem/port-in-use': 'Un autre programme utilise ce port (ModemManager ?) : arrêtez-le.',
  'modem/port-missing': 'Ce port n’existe pas : branchez le modem ou choisissez un autre port.',
  'modem/port-denied': 'Accès refusé au port : ajoutez ce compte au groupe dialout.',
  'modem/port-fault': 'Le système n’a pas pu ouvrir ce port : rebranchez le modem.',
};
