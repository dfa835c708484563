import { type ErrorEntry, exitCodes } from './error-entry.ts';

const { refusedInput, usage, modem, dataFolder } = exitCodes;

/** The running unit, who may do what, the command line and the screens. */
export const programErrors = {
  'access/not-signed-in': {
    fr: 'Votre session est fermée. Identifiez-vous de nouveau.',
    en: 'Your session is closed. Sign in again.',
    exit: refusedInput,
  },
  'access/wrong-password': {
    fr: 'Identifiant ou mot de passe incorrect.',
    en: 'Wrong login or password.',
    exit: refusedInput,
  },
  'access/forbidden': {
    fr: 'Votre rôle ne permet pas cette action.',
    en: 'Your role does not allow this action.',
    exit: refusedInput,
  },
  'access/must-change-password': {
    fr: 'Choisissez d’abord votre propre mot de passe.',
    en: 'Choose your own password first.',
    exit: refusedInput,
  },
  'access/locked': {
    fr: 'Trop d’essais : cet identifiant est bloqué cinq minutes.',
    en: 'Too many attempts: this login is locked for five minutes.',
    exit: refusedInput,
  },
  'access/weak-password': {
    fr: 'Le nouveau mot de passe doit avoir au moins dix caractères et différer de l’ancien.',
    en: 'The new password needs at least ten characters and must differ from the old one.',
    exit: refusedInput,
  },
  'access/login-taken': {
    fr: 'Cet identifiant est déjà pris.',
    en: 'This login is taken.',
    exit: refusedInput,
  },
  'access/last-administrator': {
    fr: 'C’est le dernier administrateur actif : nommez-en un autre d’abord.',
    en: 'This is the last active administrator: name another one first.',
    exit: refusedInput,
  },

  'usage/invalid': {
    fr: 'La commande est mal écrite. « vigie --help » en donne la forme.',
    en: 'The command is not well formed. "vigie --help" shows its form.',
    exit: usage,
  },
  'usage/unknown-verb': {
    fr: 'Cette commande n’existe pas. « vigie --help » en donne la liste.',
    en: 'There is no such command. "vigie --help" lists them.',
    exit: usage,
  },
  'usage/unknown-option': {
    fr: 'Cette option n’existe pas, ou sa valeur manque. « vigie --help » en donne la liste.',
    en: 'There is no such option, or its value is missing. "vigie --help" lists them.',
    exit: usage,
  },
  'usage/missing-option': {
    fr: 'Il manque quelque chose à cette commande.',
    en: 'This command lacks something.',
    exit: usage,
  },
  'usage/bad-value': {
    fr: 'Cette valeur ne convient pas à cette option.',
    en: 'This value does not suit this option.',
    exit: usage,
  },
  'usage/clock-back': {
    fr: 'L’heure d’un dossier de formation n’avance que vers l’avant : celle-ci est déjà passée.',
    en: 'The time of a training folder only goes forward: this one is past.',
    exit: refusedInput,
  },
  'usage/period': {
    fr: 'La période finit avant de commencer.',
    en: 'The period ends before it begins.',
    exit: refusedInput,
  },
  'usage/cannot-write': {
    fr: 'Ce fichier ne peut pas être écrit : dossier absent ou interdit, ou disque plein.',
    en: 'This file cannot be written: its folder is missing or forbidden, or the disk is full.',
    exit: refusedInput,
  },
  'usage/invalid-request': {
    fr: 'La demande n’a pas la forme attendue. Rien n’a été fait.',
    en: 'The request does not have the expected form. Nothing was done.',
    exit: usage,
  },
  'usage/key-needed': {
    fr: 'Ces données demandent une clé : donnez --key-file FICHIER ou la variable VIGIE_PASSPHRASE.',
    en: 'These data need a key: give --key-file FILE or the variable VIGIE_PASSPHRASE.',
    exit: usage,
  },
  'usage/training-only': {
    fr: 'Cette commande n’existe que dans un dossier d’entraînement.',
    en: 'This command exists in training folders only.',
    exit: usage,
  },

  'unit/protocol-not-approved': {
    fr: 'Un protocole en service n’a été approuvé par aucun médecin. Un médecin l’approuve sous sa propre session, puis la mise en service est possible.',
    en: 'A protocol in use has been approved by no doctor. A doctor approves it under their own sign-in, then the unit can be put in service.',
    exit: refusedInput,
  },

  'unit/no-phone': {
    fr: 'Le numéro de téléphone du service n’est pas renseigné : aucune question ne peut partir sans lui (réglages).',
    en: 'The unit has no telephone number in its settings: no question can leave without it.',
    exit: refusedInput,
  },
  'unit/already-running': {
    fr: 'Vigie tourne déjà sur ces données. Deux postes ne peuvent pas veiller sur le même dossier.',
    en: 'Vigie already runs on these data. Two units cannot watch over the same folder.',
    exit: dataFolder,
  },
  'unit/attach-refused': {
    fr: 'Vigie tourne sur ces données, mais n’a pas reconnu ce programme : fichier unit.json illisible ou périmé, ou autre utilisateur de la machine.',
    en: 'Vigie runs on these data but did not recognise this program: unit.json is unreadable or out of date, or belongs to another user of the machine.',
    exit: dataFolder,
  },
  'unit/other-version': {
    fr: 'Vigie tourne sur ces données dans une autre version que ce programme. Fermez-la, ou utilisez la même version.',
    en: 'Vigie runs on these data in another version than this program. Stop it, or use the same version.',
    exit: dataFolder,
  },
  'unit/socket-unsafe': {
    fr: 'Le dossier de la prise locale appartient à un autre utilisateur ou lui est ouvert. Vigie ne s’y attache pas.',
    en: 'The folder of the local socket belongs to another user or is open to others. Vigie does not use it.',
    exit: dataFolder,
  },
  'unit/connection-lost': {
    fr: 'La liaison avec Vigie s’est interrompue. Vérifiez si la demande a été faite avant de la répéter.',
    en: 'The connection to Vigie was lost. Check whether the request was carried out before repeating it.',
    exit: dataFolder,
  },
  'unit/not-running': {
    fr: 'Vigie ne tourne pas sur ces données : les SMS sont enregistrés et partiront quand elle tournera.',
    en: 'Vigie does not run on these data: the messages are recorded and leave once it runs.',
    exit: modem,
  },
  'unit/unknown-patient': {
    fr: 'Aucun patient n’a cet IPP.',
    en: 'No patient has this IPP.',
    exit: refusedInput,
  },
  'unit/not-found': {
    fr: 'Cet élément n’existe pas ou n’existe plus.',
    en: 'This item does not exist, or no longer.',
    exit: refusedInput,
  },
  'unit/internal': {
    fr: 'Une erreur imprévue s’est produite. Elle est notée dans le journal technique.',
    en: 'An unexpected error occurred. It is noted in the technical log.',
    exit: refusedInput,
  },

  'shell/not-here': {
    fr: 'Electron s’ouvre avec « npm start », pas depuis cette commande. Ici : --shell loopback.',
    en: 'Electron opens with "npm start", not from this command. Here: --shell loopback.',
    exit: usage,
  },
  'shell/not-built': {
    fr: 'Les écrans ne sont pas encore construits. Lancez « npm run build » dans le dossier du programme.',
    en: 'The screens are not built yet. Run "npm run build" in the program folder.',
    exit: usage,
  },
  'shell/port-taken': {
    fr: 'Ce port est déjà pris par un autre programme. Choisissez-en un autre avec --listen.',
    en: 'This port is taken by another program. Choose another with --listen.',
    exit: usage,
  },
  'shell/no-chromium': {
    fr: 'Aucun Chromium, Chrome ou Edge n’a été trouvé sur ce poste : l’impression en PDF n’est pas possible ici.',
    en: 'No Chromium, Chrome or Edge was found on this machine: printing to PDF is not possible here.',
    exit: refusedInput,
  },
  'shell/pdf-failed': {
    fr: 'Le document PDF n’a pas pu être fabriqué. Rien d’autre n’a été fait.',
    en: 'The PDF document could not be made. Nothing else was done.',
    exit: refusedInput,
  },
} as const satisfies Record<string, ErrorEntry>;
