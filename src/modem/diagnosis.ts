import { assertNever } from '../shared/assert-never.ts';
import type { ConnectFailure } from './connect.ts';
import type { ModemIdentity, ModemState, SimLock } from './types.ts';

/** What one look at a modem found. */
export type Finding =
  | { readonly kind: 'ready' }
  | Extract<ModemState, { kind: 'sim-locked' | 'waiting-for-network' }>
  | { readonly kind: 'failing'; readonly cause: ConnectFailure | 'not-initialised' };

/** Below this a modem loses the network now and then (TS 27.007 §8.5: about two bars). */
const WEAK_SIGNAL_DBM = -97;

/** One French sentence for IT staff: what stands, and what to do about it. */
export function diagnose(finding: Finding, identity: ModemIdentity): string {
  switch (finding.kind) {
    case 'ready': {
      const where = identity.operator ? ` sur ${identity.operator}` : '';
      const weak =
        identity.signal !== undefined && identity.signal <= WEAK_SIGNAL_DBM
          ? ', mais le signal est faible : rapprochez-le d’une fenêtre'
          : '';
      return `Le modem est prêt${where}${weak}.`;
    }
    case 'sim-locked':
      return SIM[finding.lock];
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

const SIM: Readonly<Record<SimLock, string>> = {
  'pin-needed': 'La carte SIM demande son code PIN : saisissez-le dans les réglages.',
  'wrong-pin': 'Le code PIN enregistré est faux : corrigez-le, il n’est plus essayé.',
  'last-try': 'Il reste un seul essai de code PIN : débloquez la carte SIM dans un téléphone.',
  puk: 'La carte SIM est bloquée : demandez le code PUK à l’opérateur.',
  'no-sim': 'Le modem n’a pas de carte SIM : insérez-la, puis rebranchez le modem.',
  'sim-fault': 'La carte SIM est en défaut ou refusée par ce modem : essayez-en une autre.',
};

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
