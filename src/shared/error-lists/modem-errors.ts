import { type ErrorEntry, exitCodes } from './error-entry.ts';

const { refusedInput, usage, modem } = exitCodes;

/** The modem and its SIM. */
export const modemErrors = {
  'modem/not-found': {
    fr: 'Aucun modem n’a été trouvé. Vérifiez qu’il est branché ; rien n’est perdu, les SMS attendent.',
    en: 'No modem was found. Check that it is plugged in; nothing is lost, messages wait.',
    exit: modem,
  },
  'modem/port-unavailable': {
    fr: 'Le port du modem ne s’ouvre pas : il est absent, interdit ou utilisé par un autre programme.',
    en: 'The modem port cannot be opened: it is missing, forbidden or used by another program.',
    exit: modem,
  },
  'modem/disconnected': {
    fr: 'Le modem a été débranché. Les SMS attendent son retour.',
    en: 'The modem was unplugged. Messages wait for its return.',
    exit: modem,
  },
  'modem/timeout': {
    fr: 'Le modem ne répond pas dans le temps prévu.',
    en: 'The modem did not answer in time.',
    exit: modem,
  },
  'modem/not-delivered': {
    fr: 'Au moins un SMS n’a pas été remis.',
    en: 'At least one message was not delivered.',
    exit: modem,
  },
  'modem/not-away': {
    fr: 'Ce modem est là, ou n’est plus connu : il n’y a rien à oublier. Débranchez-le d’abord.',
    en: 'This modem is here, or is not known any more: there is nothing to forget. Unplug it first.',
    exit: modem,
  },
  'modem/several-away': {
    fr: 'Plusieurs modems sont absents : dites lequel oublier, par son IMEI. Rien n’a changé.',
    en: 'Several modems are away: say which one to forget, by its IMEI. Nothing was changed.',
    exit: usage,
  },
  'modem/nobody-waits': {
    fr: 'Aucune unité ne fonctionne sur ce dossier : rien n’attend ce modem, il n’y a rien à oublier. À son démarrage, une unité n’attend qu’une minute une carte SIM absente.',
    en: 'No unit runs on this folder: nothing waits for this modem, there is nothing to forget. A unit that starts waits one minute for a SIM that is away.',
    exit: modem,
  },
  'modem/refused': {
    fr: 'Le modem a refusé une commande.',
    en: 'The modem refused a command.',
    exit: modem,
  },
  'modem/sim-missing': {
    fr: 'Il n’y a pas de carte SIM dans le modem.',
    en: 'There is no SIM card in the modem.',
    exit: modem,
  },
  'modem/sim-locked': {
    fr: 'La carte SIM est verrouillée : son code PIN ou PUK est demandé.',
    en: 'The SIM card is locked: it asks for its PIN or PUK.',
    exit: modem,
  },
  'modem/no-network': {
    fr: 'Le modem n’est inscrit sur aucun réseau mobile.',
    en: 'The modem is not registered on any mobile network.',
    exit: modem,
  },

  'sim/none': {
    fr: 'Aucune carte SIM n’est en service : le test attend un modem prêt.',
    en: 'No SIM is in use: the test needs a modem that is ready.',
    exit: modem,
  },
  'sim/bad-number': {
    fr: 'Ce numéro ne peut pas être celui d’une carte SIM : dix chiffres, quatorze chiffres de 07 000 à 07 004, ou +… Rien n’a été changé.',
    en: 'This cannot be the number of a SIM: ten digits, fourteen digits from 07 000 to 07 004, or +… Nothing was changed.',
    exit: refusedInput,
  },
  'sim/no-own-number': {
    fr: 'Le numéro de la carte SIM n’est pas connu : saisissez-le sur l’écran « Modem et SIM » pour tester la boucle.',
    en: 'The number of the SIM is not known: enter it on the screen "Modem and SIM" to test the loop.',
    exit: refusedInput,
  },
  'sim/no-on-call-number': {
    fr: 'Aucun téléphone d’astreinte n’est enregistré : ajoutez-le dans les réglages.',
    en: 'No on-call telephone is set: add one in the settings.',
    exit: refusedInput,
  },
  'sim/no-other-number': {
    fr: 'Aucun téléphone d’un autre opérateur n’est réglé pour ce test.',
    en: 'No telephone of another operator is set for this test.',
    exit: refusedInput,
  },
  'sim/withheld': {
    fr: 'Ce dossier (formation ou essai) n’envoie pas de SMS à ce numéro : en essai, ajoutez-le aux numéros de test.',
    en: 'This folder (training or trial) sends no message to this number: in trial, add it to the test numbers.',
    exit: refusedInput,
  },
} as const satisfies Record<string, ErrorEntry>;
