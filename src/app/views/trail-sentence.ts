/** What happened, in the ward's words, for timelines and the trace. */
const sentences: Readonly<Record<string, string>> = {
  'folder-created': 'Dossier de données créé',
  'stay-imported': 'Séjour importé',
  'stay-added': 'Séjour ajouté',
  'stay-to-check': 'Séjour à vérifier',
  'patient-listed': 'Patient inscrit par une liste',
  'patient-changed': 'Identité ou coordonnées modifiées',
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
  'alert-taken-over': 'Alerte reprise à un collègue',
  'alert-taken-by-on-call': "Alerte prise par l'astreinte",
  'alert-rang-again': 'Alerte relancée : pas d’appel tracé',
  'alert-closed': 'Alerte close',
  'alert-reopened': 'Alerte rouverte',
  'on-call-texted': "SMS à l'astreinte",
  'on-call-unanswered': "L'astreinte n'a pas répondu",
  'on-call-unset': "Aucun téléphone d'astreinte",
  'call-logged': 'Appel téléphonique',
  'conversation-ended': 'Fin du suivi par SMS',
};

/** Codes that stand in payloads. */
const codes: Readonly<Record<string, string>> = {
  satisfactory: 'rien à signaler',
  worrying: 'inquiétante',
  urgent: 'urgente',
  unclear: 'à lire',
  none: 'sans suite',
  planned: 'prévu',
  arrived: 'arrivé',
  operated: 'opéré',
  discharged: 'sorti',
  cancelled: 'annulé',
  absent: 'absent',
  hospitalised: 'hospitalisé',
  deceased: 'décédé',
  reached: 'joint',
  relative: 'proche joint',
  voicemail: 'répondeur',
  'no-answer': 'pas de réponse',
  'call-back': 'à rappeler',
  'advice-given': 'conseil donné',
  'seen-by-doctor': 'vu par un médecin',
  'sent-to-emergency': 'adressé aux urgences',
  readmitted: 'réhospitalisé',
  'no-problem': 'pas de problème',
  unreachable: 'injoignable',
  'wrong-patient': 'mauvaise personne',
  other: 'autre',
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
  const [first] = shown;
  return first === undefined ? null : (codes[first] ?? first);
}
