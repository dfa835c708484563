import type { DeliveryOutcome, DeliveryReason } from '../gsm/index.ts';

/** Of each reason of TP-Status (TS 23.040 §9.2.3.15), for a screen. */
const WORDS: Readonly<Record<DeliveryReason, string>> = {
  received: 'reçu par le téléphone',
  'forwarded-unconfirmed': 'transmis plus loin, sans confirmation possible',
  replaced: 'remplacé par un autre message',
  congestion: 'réseau saturé',
  'phone-busy': 'téléphone occupé',
  'no-response': 'téléphone éteint ou hors réseau',
  'service-rejected': 'service refusé par le réseau',
  'quality-unavailable': 'qualité de service indisponible',
  'phone-error': 'erreur du téléphone, mémoire pleine peut-être',
  'remote-procedure-error': 'erreur entre réseaux',
  'incompatible-destination': 'ce numéro ne reçoit pas de SMS',
  'rejected-by-phone': 'refusé par le téléphone du destinataire',
  'not-obtainable': 'numéro injoignable par SMS',
  'no-interworking': 'réseau du destinataire non desservi par l’opérateur',
  'validity-expired': 'fin de validité atteinte, téléphone éteint ou hors réseau',
  'deleted-by-sender': 'supprimé à la demande de l’émetteur',
  'deleted-by-centre': 'supprimé par l’opérateur',
  'does-not-exist': 'inconnu de l’opérateur',
  'centre-specific': 'motif propre à l’opérateur',
  reserved: 'motif inconnu',
};

/** Why a message was not delivered, or not yet; null when it was. */
export function reportInWords({
  outcome,
  reason,
}: {
  readonly outcome: DeliveryOutcome;
  readonly reason: DeliveryReason;
}): string | null {
  switch (outcome) {
    case 'delivered':
      return null;
    case 'trying':
      return `pas encore remis : ${WORDS[reason]}`;
    case 'failed':
      return `non remis : ${WORDS[reason]}`;
  }
}
