import { type ErrorEntry, exitCodes } from './error-entry.ts';

const { refusedInput } = exitCodes;

/** What is learnt from replies. */
export const repliesErrors = {
  'learning/no-label': {
    fr: 'Vous n’avez pas relu cette réponse : il n’y a rien à annuler.',
    en: 'You have not labelled this reply: there is nothing to undo.',
    exit: refusedInput,
  },
  'learning/already-training': {
    fr: 'Un apprentissage est déjà en cours. Attendez sa fin.',
    en: 'A training is already going on. Wait for its end.',
    exit: refusedInput,
  },
  'learning/too-few-labels': {
    fr: 'Trop peu de réponses relues pour apprendre. Relisez-en quelques-unes de plus.',
    en: 'Too few replies were labelled to learn from. Label a few more.',
    exit: refusedInput,
  },
  'learning/no-candidate': {
    fr: 'Ce modèle n’est pas le candidat à l’essai. Rien n’a changé.',
    en: 'This model is not the candidate in shadow. Nothing changed.',
    exit: refusedInput,
  },
  'learning/shadow-too-short': {
    fr: 'Le candidat n’a pas encore lu assez de réponses à l’essai. Rien n’a changé.',
    en: 'The candidate has not read enough replies in shadow yet. Nothing changed.',
    exit: refusedInput,
  },
  'learning/danger-unsettled': {
    fr: 'Le candidat voit moins de danger que le modèle en service dans une réponse que personne n’a relue. Relisez-la d’abord.',
    en: 'The candidate sees less danger than the model in use in a reply that nobody labelled. Label it first.',
    exit: refusedInput,
  },
  'learning/danger-missed': {
    fr: 'Le candidat n’a pas vu un danger que des soignants ont confirmé. Il ne peut pas être mis en service.',
    en: 'The candidate missed a danger that nurses confirmed. It cannot be put in use.',
    exit: refusedInput,
  },
  'learning/not-approved-before': {
    fr: 'Ce modèle n’a jamais été en service : on ne peut pas y revenir.',
    en: 'This model was never in use: there is no going back to it.',
    exit: refusedInput,
  },
  'learning/model-unreadable': {
    fr: 'Ce modèle vient d’une autre version de Vigie et ne peut plus être lu. Rien n’a changé.',
    en: 'This model comes from another version of Vigie and can no longer be read. Nothing changed.',
    exit: refusedInput,
  },
  'learning/bad-label-file': {
    fr: 'Ce fichier n’est pas un fichier d’étiquettes de Vigie. Rien n’a été importé.',
    en: 'This file is not a Vigie label file. Nothing was imported.',
    exit: refusedInput,
  },
  'replies/model-invalid': {
    fr: 'Ce modèle de lecture des réponses est endommagé ou n’en est pas un. Le modèle en service reste en place.',
    en: 'This reply model is damaged or is none. The model in use stays in place.',
    exit: refusedInput,
  },
  'replies/model-newer': {
    fr: 'Ce modèle de lecture des réponses vient d’une version plus récente de Vigie. Le modèle en service reste en place.',
    en: 'This reply model comes from a newer version of Vigie. The model in use stays in place.',
    exit: refusedInput,
  },
  'replies/model-missing': {
    fr: 'Un fichier livré avec Vigie pour lire les réponses manque ou ne s’ouvre pas. Réinstallez le programme ; aucune donnée n’est touchée.',
    en: 'A file shipped with Vigie to read replies is missing or cannot be opened. Install the program again; no data are touched.',
    exit: refusedInput,
  },
} as const satisfies Record<string, ErrorEntry>;
