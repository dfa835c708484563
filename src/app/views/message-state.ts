import type { MessageState } from '../../outbox/index.ts';

/** The state of a text in the ward's words; `reason` says more where there is one. */
export function messageSentence(state: MessageState, reason: string | null): string {
  const words = sentences[state];
  return reason ? `${words} : ${reason}` : `${words}.`;
}

const sentences: Readonly<Record<MessageState, string>> = {
  due: 'À envoyer',
  held: 'Retenu',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  delivered: 'Remis au téléphone',
  failed: 'Non remis',
  unknown: 'Envoi non confirmé',
  expired: 'Trop tard, non envoyé',
  cancelled: 'Annulé',
  quarantined: 'Bloqué après plusieurs essais',
};
