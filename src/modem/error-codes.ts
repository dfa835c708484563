/** `operator`: a person must act on the SIM, the subscription or the settings first. */
export type Retry = 'now' | 'later' | 'never' | 'operator';

/** A final result other than OK. Without a number: a bare ERROR. */
export interface AtError {
  readonly family: 'CMS' | 'CME' | 'ERROR';
  readonly number?: number;
}

type Entry = readonly [reason: string, retry: Retry];

/**
 * 3GPP TS 27.005 §3.2.5, TS 24.011 annex E-2 (below 128), TS 23.040 §9.2.3.22 (128–255); from 512
 * on each maker's own, of which two makers mean the same by few.
 * What the network could not do today is `later`; what it will never do for this number is `never`.
 */
const CMS: Readonly<Record<number, Entry>> = {
  1: ['numéro non attribué', 'never'],
  8: ['envoi interdit par l’opérateur', 'operator'],
  10: ['envoi interdit sur cet abonnement', 'operator'],
  17: ['échec dans le réseau', 'later'],
  21: ['message refusé par le réseau', 'never'],
  22: ['mémoire du destinataire pleine', 'later'],
  27: ['destinataire hors service', 'later'],
  28: ['destinataire non identifié', 'never'],
  29: ['service refusé par l’opérateur', 'operator'],
  30: ['numéro inconnu du réseau', 'never'],
  38: ['réseau en panne', 'later'],
  41: ['panne passagère du réseau', 'later'],
  42: ['réseau encombré', 'later'],
  47: ['réseau sans ressource', 'later'],
  50: ['service SMS non souscrit', 'operator'],
  69: ['service SMS non offert par l’opérateur', 'operator'],
  81: ['référence de message refusée', 'later'],
  95: ['message incorrect pour le réseau', 'never'],
  96: ['information manquante pour le réseau', 'never'],
  97: ['type de message refusé par le réseau', 'never'],
  98: ['message inattendu pour le réseau', 'later'],
  99: ['élément de message refusé par le réseau', 'never'],
  111: ['erreur de protocole du réseau', 'later'],
  127: ['erreur d’interconnexion', 'later'],
  128: ['interconnexion refusée', 'never'],
  129: ['type de message refusé par le centre de messages', 'never'],
  130: ['message non remplaçable', 'never'],
  143: ['protocole refusé par le centre de messages', 'never'],
  144: ['codage refusé par le centre de messages', 'never'],
  145: ['classe de message refusée', 'never'],
  159: ['codage refusé par le centre de messages', 'never'],
  160: ['commande refusée par le centre de messages', 'never'],
  161: ['commande inconnue du centre de messages', 'never'],
  175: ['commande refusée par le centre de messages', 'never'],
  176: ['message refusé par le centre de messages', 'never'],
  192: ['centre de messages occupé', 'later'],
  193: ['pas d’abonnement au centre de messages', 'operator'],
  194: ['centre de messages en panne', 'later'],
  195: ['numéro refusé par le centre de messages', 'never'],
  196: ['destinataire bloqué par le centre de messages', 'operator'],
  197: ['message déjà reçu par le centre de messages', 'never'],
  198: ['durée de validité refusée par le centre de messages', 'never'],
  199: ['durée de validité refusée par le centre de messages', 'never'],
  208: ['mémoire SMS de la carte SIM pleine', 'later'],
  209: ['carte SIM sans mémoire SMS', 'operator'],
  210: ['défaut du modem', 'later'],
  211: ['mémoire pleine', 'later'],
  212: ['carte SIM occupée', 'now'],
  213: ['défaut de la carte SIM', 'later'],
  255: ['erreur sans précision', 'later'],
  300: ['défaut du modem', 'later'],
  301: ['service SMS réservé du modem', 'later'],
  302: ['opération refusée par le modem', 'later'],
  303: ['opération inconnue du modem', 'never'],
  304: ['message refusé par le modem (PDU)', 'never'],
  305: ['message refusé par le modem (texte)', 'never'],
  310: ['carte SIM absente', 'operator'],
  311: ['code PIN demandé', 'operator'],
  312: ['code PIN du téléphone demandé', 'operator'],
  313: ['carte SIM en défaut', 'operator'],
  314: ['carte SIM occupée', 'now'],
  315: ['carte SIM refusée', 'operator'],
  316: ['code PUK demandé', 'operator'],
  317: ['code PIN2 demandé', 'operator'],
  318: ['code PUK2 demandé', 'operator'],
  320: ['mémoire du modem en défaut', 'later'],
  321: ['emplacement inconnu', 'never'],
  322: ['mémoire du modem pleine', 'later'],
  330: ['centre de messages inconnu', 'operator'],
  331: ['pas de réseau', 'later'],
  332: ['le réseau n’a pas répondu', 'later'],
  340: ['acquittement inattendu', 'never'],
  500: ['erreur sans précision', 'later'],
  512: ['envoi refusé par le modem', 'later'],
  513: ['liaison radio perdue', 'later'],
  515: ['modem occupé à démarrer', 'now'],
  517: ['modem occupé à démarrer', 'now'],
};

/** 3GPP TS 27.007 §9.2. */
const CME: Readonly<Record<number, Entry>> = {
  0: ['défaut du modem', 'later'],
  3: ['opération refusée par le modem', 'later'],
  4: ['opération inconnue du modem', 'never'],
  5: ['modem réservé à une autre carte SIM', 'operator'],
  6: ['modem réservé à un opérateur', 'operator'],
  7: ['modem réservé à un opérateur', 'operator'],
  10: ['carte SIM absente', 'operator'],
  11: ['code PIN demandé', 'operator'],
  12: ['code PUK demandé', 'operator'],
  13: ['carte SIM en défaut', 'operator'],
  14: ['carte SIM occupée', 'now'],
  15: ['carte SIM refusée', 'operator'],
  16: ['code PIN faux', 'operator'],
  17: ['code PIN2 demandé', 'operator'],
  18: ['code PUK2 demandé', 'operator'],
  20: ['mémoire pleine', 'later'],
  21: ['emplacement inconnu', 'never'],
  22: ['emplacement introuvable', 'never'],
  23: ['mémoire en défaut', 'later'],
  24: ['texte trop long pour le modem', 'never'],
  25: ['signe refusé par le modem', 'never'],
  26: ['numéro trop long pour le modem', 'never'],
  27: ['signe refusé dans le numéro', 'never'],
  30: ['pas de réseau', 'later'],
  31: ['le réseau n’a pas répondu', 'later'],
  32: ['réseau limité aux appels d’urgence', 'later'],
  40: ['modem réservé à un opérateur', 'operator'],
  50: ['paramètre refusé par le modem', 'never'],
  100: ['erreur sans précision', 'later'],
  103: ['carte SIM refusée par le réseau', 'operator'],
  106: ['modem refusé par le réseau', 'operator'],
  107: ['service de données refusé par le réseau', 'operator'],
  111: ['réseau interdit à cette carte SIM', 'operator'],
  112: ['zone interdite à cette carte SIM', 'operator'],
  113: ['itinérance interdite à cette carte SIM', 'operator'],
  132: ['service inconnu du réseau', 'operator'],
  133: ['service non souscrit', 'operator'],
  134: ['service en panne dans le réseau', 'later'],
};

type Words = readonly (readonly [words: RegExp, number: number])[];

/** Verbose answers (+CMEE=2) that decide something, as modems left in that mode give them. */
const CME_WORDS: Words = [
  [/sim not inserted/i, 10],
  [/sim pin required/i, 11],
  [/sim puk required/i, 12],
  [/sim failure/i, 13],
  [/sim busy/i, 14],
  [/sim wrong/i, 15],
  [/incorrect password/i, 16],
  [/memory full/i, 20],
  [/no network service/i, 30],
  [/network timeout/i, 31],
  [/operation not allowed/i, 3],
  [/operation not supported/i, 4],
];

/** Those that mean something else, or need more care, after +CMS ERROR. */
const CMS_WORDS: Words = [
  [/unknown error/i, 500],
  [/no network service/i, 331],
  [/network time-?out/i, 332],
  [/smsc address unknown|service centre address unknown/i, 330],
  [/memory full/i, 322],
  [/invalid memory index/i, 321],
  [/invalid pdu/i, 304],
  [/(u)?sim not inserted/i, 310],
  [/(u)?sim busy/i, 314],
];

/** What follows `+CMS ERROR:` or `+CME ERROR:`, a number or words. */
export function readErrorDetail(family: 'CMS' | 'CME', detail: string): AtError {
  if (/^\d+$/.test(detail)) return { family, number: Number(detail) };
  const own = family === 'CMS' ? numberOf(CMS_WORDS, detail) : undefined;
  if (own !== undefined) return { family, number: own };
  const number = numberOf(CME_WORDS, detail);
  return number === undefined ? { family } : { family: 'CME', number };
}

const numberOf = (known: Words, detail: string): number | undefined =>
  known.find(([words]) => words.test(detail))?.[1];

export const errorCode = (error: AtError): string =>
  error.number === undefined ? error.family : `${error.family} ${error.number}`;

/** The error in French words and what to do about it. */
export function explainError(error: AtError): { reason: string; retry: Retry } {
  const [reason, retry] = (error.number === undefined ? undefined : entryOf(error)) ?? [
    'refus du modem, sans raison donnée',
    'later',
  ];
  return { reason, retry };
}

const entryOf = ({ family, number = -1 }: AtError): Entry | undefined =>
  family === 'CMS' ? CMS[number] : CME[number];

/** The SIM is still reading itself after the PIN: python-gsmmodem #10, gammu #93. */
export const isBusySim = (error: AtError): boolean =>
  (error.family === 'CME' && error.number === 14) ||
  (error.family === 'CMS' && [314, 515, 517].includes(error.number ?? -1));

/**
 * Answers to a submission that some modems give although the message left: 500 (BG95,
 * forums.quectel.com t/21285) and the network's silence (332; CME 31).
 */
export const leavesDoubt = (error: AtError): boolean =>
  (error.family === 'CMS' && (error.number === 500 || error.number === 332)) ||
  (error.family === 'CME' && error.number === 31);
