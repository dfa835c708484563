import { type ErrorEntry, exitCodes } from './error-entry.ts';

const { refusedInput } = exitCodes;

/** Cards and calls, messages to many, what is one patient’s own. */
export const careErrors = {
  'alerts/needs-call': {
    fr: 'Notez d’abord un appel : cette alerte ne se clôt pas sans.',
    en: 'Log a call first: this alert cannot be closed without one.',
    exit: refusedInput,
  },
  'alerts/needs-note': {
    fr: 'Précisez l’issue par une note.',
    en: 'Say what the outcome was in a note.',
    exit: refusedInput,
  },
  'alerts/already-taken': {
    fr: 'Cette alerte est déjà prise par quelqu’un d’autre.',
    en: 'Somebody else holds this alert already.',
    exit: refusedInput,
  },
  'alerts/already-closed': {
    fr: 'Cette alerte est déjà close.',
    en: 'This alert is closed already.',
    exit: refusedInput,
  },
  'alerts/too-late': {
    fr: 'La clôture ne peut plus être annulée.',
    en: 'The closing can no longer be undone.',
    exit: refusedInput,
  },

  'personal/needs-doctor': {
    fr: 'Ce réglage alerterait plus tard que le protocole : un médecin doit le décider sous sa propre connexion. Rien n’a été changé.',
    en: 'This would alert later than the protocol: a doctor must decide it under their own sign-in. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/needs-reason': {
    fr: 'Un motif et une date de fin, dans les 90 jours, sont nécessaires. Rien n’a été changé.',
    en: 'A reason and an end, within 90 days, are needed. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/out-of-bounds': {
    fr: 'Cette valeur sort des limites permises, que personne ne peut dépasser. Rien n’a été changé.',
    en: 'This value is outside the hard bounds, which nobody may exceed. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/no-threshold': {
    fr: 'Cette question n’a pas de seuil. Rien n’a été changé.',
    en: 'This question has no threshold. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/nothing-known': {
    fr: 'Le patient n’a pas encore répondu à cette question : il n’y a rien à partir de quoi dire « pire ». Rien n’a été changé.',
    en: 'The patient has not answered this question yet: there is nothing to be worse than. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/only-question': {
    fr: 'C’est la dernière question du questionnaire : elle ne peut pas être suspendue. Rien n’a été changé.',
    en: 'It is the last question of the questionnaire: it cannot be muted. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/step-over': {
    fr: 'Ce questionnaire est terminé pour ce séjour : rien n’y sera plus demandé. Rien n’a été changé.',
    en: 'That questionnaire is over for this stay: nothing more is asked there. Nothing was changed.',
    exit: refusedInput,
  },
  'personal/text-refused': {
    fr: 'Ce texte ne peut pas partir : les raisons sont sous l’aperçu. Rien n’a été enregistré.',
    en: 'This text cannot be sent: the reasons are below the preview. Nothing was recorded.',
    exit: refusedInput,
  },
  'personal/too-many': {
    fr: 'Trois questions personnelles au plus par séjour. Rien n’a été enregistré.',
    en: 'At most three personal questions per stay. Nothing was recorded.',
    exit: refusedInput,
  },
  'personal/in-the-past': {
    fr: 'Cette date est déjà passée. Rien n’a été enregistré.',
    en: 'That date is past already. Nothing was recorded.',
    exit: refusedInput,
  },
  'personal/outside-hours': {
    fr: 'À cette heure ou ce jour, l’unité n’envoie pas de SMS (voir Réglages) : le rappel ne partirait que le lendemain. Rien n’a été enregistré.',
    en: 'The unit sends no SMS at that hour or on that day (see Settings): the reminder would leave a day late. Nothing was saved.',
    exit: refusedInput,
  },
  'personal/stay-over': {
    fr: 'Ce séjour n’est plus suivi par SMS (annulé, absent, hospitalisé ou décédé). Rien n’a été enregistré.',
    en: 'This stay is no longer followed by SMS (cancelled, absent, hospitalised or deceased). Nothing was saved.',
    exit: refusedInput,
  },
  'personal/too-far': {
    fr: 'Cette date est trop loin du séjour : un an au plus. Rien n’a été enregistré.',
    en: 'That date is too far from the stay: a year at most. Nothing was recorded.',
    exit: refusedInput,
  },

  'cohort/nobody': {
    fr: 'Aucun patient ne correspond à ce choix. Rien n’est préparé.',
    en: 'No patient fits this choice. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/text-refused': {
    fr: 'Ce texte ne peut pas partir : les raisons sont sous l’aperçu. Rien n’est préparé.',
    en: 'This text cannot be sent: the reasons are below the preview. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/changed': {
    fr: 'Le nombre de destinataires a changé depuis l’aperçu : relisez-le. Rien n’est préparé.',
    en: 'The number of recipients has changed since the preview: read it again. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/needs-second': {
    fr: 'Au-delà de 20 destinataires, une deuxième personne signe avec son identifiant et son mot de passe. Rien n’est préparé.',
    en: 'Above 20 recipients a second person signs with their own login and password. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/wrong-second': {
    fr: 'La deuxième signature n’est pas valable : identifiant ou mot de passe inconnu, ou même personne. Rien n’est préparé.',
    en: 'The second signature is not valid: unknown login or password, or the same person. Nothing is prepared.',
    exit: refusedInput,
  },
  'cohort/already-recalled': {
    fr: 'Ce message a déjà été rappelé.',
    en: 'This message was recalled already.',
    exit: refusedInput,
  },
} as const satisfies Record<string, ErrorEntry>;
