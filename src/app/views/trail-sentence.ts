/** What happened, in the ward's words, for timelines and the trace. */
const sentences: Readonly<Record<string, string>> = {
  'folder-created': 'Dossier de données créé',
  'stay-imported': 'Séjour importé',
  'stay-changed': 'Séjour modifié par une nouvelle liste',
  'stay-moved': 'Séjour déplacé par une nouvelle liste',
  'stay-state': 'État du séjour changé',
  'stay-missing': 'Absent de la nouvelle liste : à vérifier',
  'stay-planned': 'Suivi planifié',
  'step-planned': 'Étape planifiée',
  'step-waiting-turn': 'Étape en attente : numéro partagé',
  'step-sent': 'Étape envoyée',
  'step-asking': 'Question posée',
  'step-pausing': 'Question à reposer',
  'step-answered': 'Étape terminée',
  'step-to-call': 'À faire par téléphone',
  'step-skipped': 'Étape sans objet',
  'text-queued': 'SMS préparé',
  'text-cancelled': 'SMS annulé avant envoi',
  'text-left': 'SMS envoyé',
  'text-delivered': 'SMS remis au téléphone',
  'text-failed': 'SMS non remis',
  'text-expired': 'SMS trop tardif, non envoyé',
  'text-quarantined': 'SMS bloqué après plusieurs essais',
  'text-overdue': "Pas d'accusé de réception dans le délai",
  'text-settled': 'SMS non confirmé : décision',
  'emergency-advice-queued': "Conseil d'appeler le 15 envoyé",
  'reply-received': 'Réponse reçue',
  'reply-analysed': 'Réponse analysée',
  'reply-to-read': 'Réponse à lire par un soignant',
  'reply-read': 'Réponse lue par un soignant',
  'answer-recorded': 'Réponse enregistrée',
  'confirmation-asked': 'Confirmation demandée',
  'confirmation-yes': 'Venue confirmée : OUI',
  'confirmation-no': 'Venue refusée : NON',
  'confirmation-void': 'Confirmation annulée par un changement',
  'slot-provisional': 'Place libérée sous réserve',
  'slot-taken-back': 'Place reprise',
  'slot-released': 'Place libérée',
  'number-verified': 'Numéro vérifié',
  'number-wrong': 'Numéro erroné : plus aucun SMS',
  'number-changed': 'Numéro changé',
  'sms-stopped': 'Ne veut plus de SMS',
  'sms-allowed': 'SMS de nouveau acceptés',
  'alert-raised': 'Alerte',
  'alert-reason-added': "Nouveau motif d'alerte",
  'alert-taken': 'Alerte prise',
  'alert-rang-again': 'Alerte relancée : pas d’appel tracé',
  'alert-closed': 'Alerte close',
  'alert-reopened': 'Alerte rouverte',
  'call-logged': 'Appel téléphonique',
  'conversation-ended': 'Fin du suivi par SMS',
};

export function trailSentence(kind: string, payload: unknown): string {
  const words = sentences[kind] ?? kind;
  const detail = detailOf(payload);
  return detail ? `${words} : ${detail}` : `${words}.`;
}

/** The part of a payload that a reader wants beside the sentence. */
function detailOf(payload: unknown): string | null {
  if (payload === null || typeof payload !== 'object') return null;
  const fields = payload as Record<string, unknown>;
  const shown = ['sentence', 'text', 'reason', 'outcome', 'note', 'what', 'state']
    .map((name) => fields[name])
    .filter((value): value is string => typeof value === 'string' && value !== '');
  return shown[0] ?? null;
}
