/** The states of a message in the outbox. */
export const stateWords: Readonly<Record<string, string>> = {
  due: 'à envoyer',
  held: 'retenu',
  sending: 'en cours d’envoi',
  sent: 'envoyé',
  delivered: 'remis',
  failed: 'non remis',
  unknown: 'incertain',
  expired: 'trop tard',
  cancelled: 'annulé',
  quarantined: 'bloqué',
};
