import { type ErrorEntry, exitCodes } from './error-entry.ts';

const { refusedInput } = exitCodes;

/** Lists, stays, places and the waiting list. */
export const programmeErrors = {
  'import/unreadable': {
    fr: 'Le fichier ne peut pas être lu : il est absent, ou vous n’y avez pas droit.',
    en: 'The file cannot be read: it is not there, or you may not.',
    exit: refusedInput,
  },
  'import/empty': {
    fr: 'Le fichier est vide. Rien n’a été importé.',
    en: 'The file is empty. Nothing was imported.',
    exit: refusedInput,
  },
  'import/too-large': {
    fr: 'Le fichier est trop grand pour une liste opératoire. Rien n’a été importé.',
    en: 'The file is too large for an operating list. Nothing was imported.',
    exit: refusedInput,
  },
  'import/spreadsheet': {
    fr: 'Ce fichier est un classeur ou un document : exportez la liste en CSV. Rien n’a été importé.',
    en: 'This file is a workbook or a document: export the list as CSV. Nothing was imported.',
    exit: refusedInput,
  },
  'import/binary': {
    fr: 'Ce fichier n’est pas du texte : une liste CSV est attendue. Rien n’a été importé.',
    en: 'This file is not text: a CSV list is expected. Nothing was imported.',
    exit: refusedInput,
  },
  'import/encoding': {
    fr: 'Les accents de cette liste sont abîmés : exportez-la de nouveau. Rien n’a été importé.',
    en: 'The accents of this list are garbled: export it again. Nothing was imported.',
    exit: refusedInput,
  },
  'import/quotes': {
    fr: 'Des guillemets de cette liste ne se ferment pas. Rien n’a été importé.',
    en: 'Quotation marks of this list do not close. Nothing was imported.',
    exit: refusedInput,
  },
  'import/headers': {
    fr: 'Les en-têtes de colonnes de cette liste ne sont pas reconnus. Rien n’a été importé.',
    en: 'The column headers of this list are not recognised. Nothing was imported.',
    exit: refusedInput,
  },
  'import/missing-column': {
    fr: 'Il manque à cette liste une colonne indispensable. Rien n’a été importé.',
    en: 'This list lacks a column that is needed. Nothing was imported.',
    exit: refusedInput,
  },
  'import/duplicate-column': {
    fr: 'Deux colonnes de cette liste disent la même chose. Rien n’a été importé.',
    en: 'Two columns of this list say the same thing. Nothing was imported.',
    exit: refusedInput,
  },
  'import/no-records': {
    fr: 'Cette liste n’a que sa ligne d’en-têtes. Rien n’a été importé.',
    en: 'This list has its header line only. Nothing was imported.',
    exit: refusedInput,
  },
  'import/ragged': {
    fr: 'Trop de lignes de cette liste n’ont pas le bon nombre de colonnes. Rien n’a été importé.',
    en: 'Too many lines of this list have another number of columns. Nothing was imported.',
    exit: refusedInput,
  },
  'import/truncated': {
    fr: 'Cette liste est coupée avant la fin. Rien n’a été importé.',
    en: 'This list is cut off before its end. Nothing was imported.',
    exit: refusedInput,
  },
  'import/implausible-column': {
    fr: 'Une colonne de cette liste contredit son en-tête. Rien n’a été importé.',
    en: 'A column of this list contradicts its header. Nothing was imported.',
    exit: refusedInput,
  },
  'import/american-dates': {
    fr: 'Les dates de cette liste sont écrites mois/jour. Rien n’a été importé.',
    en: 'The dates of this list are written month/day. Nothing was imported.',
    exit: refusedInput,
  },
  'import/too-many-changes': {
    fr: 'Cette liste changerait ou annulerait trop de séjours à venir. Elle attend l’accord d’une personne.',
    en: 'This list would change or cancel too many future stays. It waits for a person to agree.',
    exit: refusedInput,
  },

  'programme/state-not-allowed': {
    fr: 'Ce séjour ne peut pas passer directement à cet état. Rien n’a été changé.',
    en: 'This stay cannot go straight to that state. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/not-awaited': {
    fr: 'Ce patient n’est plus attendu : son jour est passé, ou le séjour est annulé. Rien n’a été noté.',
    en: 'This patient is no longer awaited: the day is past or the stay is cancelled. Nothing was noted.',
    exit: refusedInput,
  },
  'programme/not-planned': {
    fr: 'Le suivi de ce séjour n’est pas encore planifié. Réessayez dans un instant ; rien n’a été noté.',
    en: 'The follow-up of this stay is not planned yet. Try again in a moment; nothing was noted.',
    exit: refusedInput,
  },
  'programme/place-given': {
    fr: 'Sa place a déjà été redonnée : convenez d’abord d’une autre date. Rien n’a été noté.',
    en: 'The place was given away already: agree on another date first. Nothing was noted.',
    exit: refusedInput,
  },
  'programme/not-offered': {
    fr: 'Cette place n’est plus à libérer : elle a été reprise ou déjà libérée. Rien n’a été changé.',
    en: 'This place is no longer to be released: it was taken back, or released already. Nothing was changed.',
    exit: refusedInput,
  },

  'programme/place-held': {
    fr: 'Cette place est déjà retenue ou donnée à un autre patient. Rien n’a été changé.',
    en: 'This place is held for, or given to, another patient already. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/draft-gone': {
    fr: 'Un des patients choisis ne remplit plus les conditions, ou se joint par téléphone. Aucun SMS n’est parti : relisez la liste.',
    en: 'One of the patients chosen no longer qualifies, or is to be phoned. No message left: read the list again.',
    exit: refusedInput,
  },
  'programme/not-waiting': {
    fr: 'Ce patient n’est plus sur la liste d’attente, ou la date donnée est passée. Rien n’a été changé.',
    en: 'This patient is no longer on the waiting list, or the date given is past. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/other-person': {
    fr: 'Cet IPP est celui d’un autre patient : vérifiez l’IPP, le nom, le prénom et la date de naissance. Rien n’a été enregistré.',
    en: 'This IPP is another patient’s: check the IPP, the names and the birth date. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/deceased': {
    fr: 'Ce patient est noté décédé dans Vigie. Rien n’a été enregistré.',
    en: 'This patient is recorded as deceased in Vigie. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/already-waiting': {
    fr: 'Ce patient est déjà sur la liste d’attente pour cette intervention. Rien n’a été enregistré.',
    en: 'This patient is already on the waiting list for this operation. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/dated': {
    fr: 'Ce patient a déjà une date pour cette intervention : c’est son séjour qui se marque « prêt à court délai ». Rien n’a été changé.',
    en: 'This patient has a date for this operation already: mark the stay “ready at short notice” instead. Nothing was changed.',
    exit: refusedInput,
  },
  'programme/waiting-past': {
    fr: 'La fin d’attente est passée, ou précède le jour à partir duquel le patient est disponible. Rien n’a été enregistré.',
    en: 'The end of the wait is past, or comes before the day from which the patient is free. Nothing was saved.',
    exit: refusedInput,
  },
  'programme/same-day': {
    fr: 'Ce patient a déjà ce séjour ce jour-là. Rien n’a été changé.',
    en: 'This patient already has this stay on that day. Nothing was changed.',
    exit: refusedInput,
  },
} as const satisfies Record<string, ErrorEntry>;
