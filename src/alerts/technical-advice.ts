import type { TechnicalCode } from './technical.ts';

/** `failure`: texts do not leave, replies do not arrive, or nobody would be told. */
export type TechnicalLevel = 'failure' | 'warning';

interface Guidance {
  readonly level: TechnicalLevel;
  /** What to do, in the ward's words. */
  readonly advice: string;
  /** Nothing the machine sees ends it: a person says that it was looked into. */
  readonly byPerson?: true;
}

const phonePatients = 'En attendant, appelez les patients.';

const guidance: Readonly<Record<TechnicalCode, Guidance>> = {
  'modem-missing': {
    level: 'failure',
    advice: `Branchez le modem sur ce poste. ${phonePatients}`,
  },
  'modem-failing': {
    level: 'failure',
    advice: `Débranchez le modem dix secondes puis rebranchez-le. ${phonePatients}`,
  },
  'one-modem-out': {
    level: 'failure',
    advice:
      'Débranchez ce modem dix secondes puis rebranchez-le. Appelez les patients qui devaient lui répondre.',
  },
  'old-network': {
    level: 'warning',
    advice:
      'Demandez à l’informatique un modem 4G, ou de déplacer celui-ci là où la 4G est captée.',
  },
  'modem-dead': {
    level: 'failure',
    advice: 'Imprimez la liste d’appel et répartissez les appels ; prévenez l’informatique.',
  },
  'modem-restarted': {
    level: 'warning',
    advice: 'Regardez les messages « incertain » : demandez au patient ou renvoyez-les.',
    byPerson: true,
  },
  'sim-missing': { level: 'failure', advice: 'Remettez la carte SIM dans le modem.' },
  'sim-locked': {
    level: 'failure',
    advice: 'Enregistrez le code PIN dans les réglages ; au dernier essai, appelez l’opérateur.',
  },
  'sim-changed': {
    level: 'failure',
    advice:
      'Si ce changement est voulu, acceptez la carte sur l’écran « Modem et SIM » ; sinon remettez l’ancienne.',
  },
  'no-network': {
    level: 'failure',
    advice: `Rapprochez le modem d’une fenêtre ou déplacez son antenne. ${phonePatients}`,
  },
  'operator-refuses': {
    level: 'failure',
    advice:
      'Appelez l’opérateur (forfait, blocage, crédit), puis reprenez les envois sur « Modem et SIM ».',
  },
  'delivery-poor': {
    level: 'failure',
    advice:
      'Faites un test de boucle, appelez l’opérateur, puis reprenez les envois sur « Modem et SIM ».',
  },
  'plan-nearly-used': {
    level: 'warning',
    advice: 'Prévoyez une seconde carte SIM ou un forfait plus large avant la limite.',
  },
  'plan-used': {
    level: 'warning',
    advice:
      'Sur « Modem et SIM », un responsable reprend les envois pour cette période, ou ils attendent la suivante.',
  },
  'routine-paused': {
    level: 'warning',
    advice: 'Un responsable reprend les envois sur « Modem et SIM ».',
  },
  'loop-silent': {
    level: 'failure',
    advice:
      'Vérifiez le numéro de la carte SIM, puis refaites le test sur « Modem et SIM ». Si le silence dure, appelez l’opérateur.',
  },
  'other-network-silent': {
    level: 'warning',
    advice: 'Vérifiez que le téléphone de test est allumé, refaites le test, appelez l’opérateur.',
  },
  'folder-moved': {
    level: 'failure',
    advice:
      'Vérifiez qu’aucun autre poste n’utilise ce dossier, puis libérez-le sur « Modem et SIM ».',
  },
  'foreign-report': {
    level: 'warning',
    advice:
      'Cherchez un autre poste ou logiciel qui envoie avec cette carte SIM, puis confirmez sur « Modem et SIM ».',
    byPerson: true,
  },
  'store-nearly-full': {
    level: 'warning',
    advice: 'Si cela dure, prévenez l’informatique : la carte SIM garde d’anciens messages.',
  },
  'disk-full': { level: 'failure', advice: 'Prévenez l’informatique : libérer de la place.' },
  'disk-out': {
    level: 'failure',
    advice:
      'Prévenez l’informatique tout de suite : libérer 200 Mo. Les envois reprendront seuls ; les réponses arrivent encore.',
  },
  'clock-off': {
    level: 'warning',
    advice: 'Prévenez l’informatique : remettre ce poste à l’heure du réseau de l’hôpital.',
  },
  'clock-far-off': {
    level: 'failure',
    advice: 'Prévenez l’informatique : remettre ce poste à l’heure. Les envois reprendront seuls.',
  },
  'clock-jumped': {
    level: 'warning',
    advice: 'Vérifiez l’heure de ce poste et les textes envoyés depuis.',
    byPerson: true,
  },
  'unit-was-stopped': {
    level: 'warning',
    advice:
      'Au tableau de bord, décidez de ce qui n’est pas parti à temps ; la liste d’appels tient compte de l’arrêt.',
  },
  'on-call-unset': {
    level: 'failure',
    advice: 'Enregistrez le téléphone d’astreinte dans les réglages.',
  },
  'on-call-unreachable': {
    level: 'failure',
    advice: 'Joignez l’astreinte autrement et vérifiez son téléphone.',
  },
  'on-call-drill-failed': {
    level: 'failure',
    advice:
      'Vérifiez que ce téléphone est allumé et son numéro dans les réglages, puis refaites l’essai sur « Modem et SIM ».',
  },
  'sound-not-heard': { level: 'warning', advice: 'Allumez les haut-parleurs et refaites l’essai.' },
  'backup-failed': { level: 'warning', advice: 'Prévenez l’informatique : refaire la sauvegarde.' },
  'monitoring-unreachable': {
    level: 'warning',
    advice: 'Prévenez l’informatique : vérifier l’adresse de syslog et le port d’état.',
  },
};

export const technicalLevel = (code: TechnicalCode): TechnicalLevel => guidance[code].level;
export const technicalAdvice = (code: TechnicalCode): string => guidance[code].advice;
export const isForAPerson = (code: TechnicalCode): boolean => guidance[code].byPerson === true;
