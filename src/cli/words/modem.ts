import type {
  DialogueLine,
  ModemDetail,
  ModemView,
  OutputOf,
  UssdAnswer,
} from '../../ipc/index.ts';
import type { ModemDescription } from '../../modem/index.ts';
import type { ForgottenModem } from '../verbs/forget-modem.ts';
import { simsWords } from './sims.ts';

interface Talked {
  /** Empty unless it was asked for. */
  readonly dialogue: readonly DialogueLine[];
}

/**
 * What `vigie modem` found by itself, what the running unit says, what the operator answered, or
 * which modem is waited for no more.
 */
export type ModemResult =
  | (ModemView & {
      readonly details: readonly (ModemDetail & Talked)[];
      readonly sims: OutputOf<'sims:get'>;
    })
  | (ModemDescription & {
      readonly others: readonly ModemDescription[];
      readonly hints: readonly string[];
      readonly ports: readonly { readonly path: string; readonly diagnosis: string }[];
    })
  | UssdAnswer
  | ForgottenModem;

export function modemWords(result: ModemResult): string[] {
  if ('isMenu' in result) return [result.sentence, ...(result.text === null ? [] : [result.text])];
  if ('forgotten' in result) return forgottenWords(result);
  if ('details' in result) {
    return [
      result.sentence,
      ...result.details.flatMap((modem) => ['', ...detailWords(modem)]),
      '',
      ...simsWords(result.sims),
    ];
  }
  return [
    ...descriptionWords(result),
    ...result.others.flatMap((other) => ['', ...descriptionWords(other)]),
    ...result.ports
      .filter(({ path }) => ![result, ...result.others].some((one) => one.path === path))
      .map(({ path, diagnosis }) => `  ${path} : ${diagnosis}`),
    ...result.hints.map((hint) => `! ${hint}`),
  ];
}

/** What the screen said would happen has happened. */
function forgottenWords({ forgotten, waitedOn }: ForgottenModem): string[] {
  const { queued, inDoubt, halfSent, others } = waitedOn;
  const way =
    others > 0
      ? 'envoi par un autre modem, donc d’un autre numéro'
      : 'aucun autre modem ne fonctionne, envoi par le prochain branché';
  return [
    `${forgotten.name} : ce modem n’est plus attendu.`,
    ...counted(queued, `SMS en attente : ${way}.`),
    ...counted(inDoubt, 'SMS confiés au modem sans réponse : incertains, une personne décidera.'),
    ...counted(halfSent, 'SMS partis en partie seulement : non remis.'),
    'Les réponses envoyées à son numéro n’arriveront pas tant que sa carte SIM n’est pas dans un modem.',
  ];
}

const counted = (count: number, words: string): string[] =>
  count === 0 ? [] : [`${count} ${words}`];

const detailWords = (modem: ModemDetail & Talked): string[] => [
  `${modem.name} : ${modem.sentence}`,
  ...modem.warnings.map(({ sentence }) => `! ${sentence}`),
  ...fact('Port', modem.port),
  ...fact('Modèle', [modem.manufacturer, modem.model, modem.firmware].filter(Boolean).join(' ')),
  ...fact('IMEI', modem.imei),
  ...fact('Carte SIM (IMSI)', modem.imsi),
  ...fact('Numéro', modem.ownNumber),
  ...fact('Réseau', [modem.operator, modem.technology].filter(Boolean).join(' ')),
  ...fact('Sait faire', modem.radios?.join(', ')),
  ...fact('Signal', modem.signal === null ? null : `${modem.signal} % (${modem.dbm} dBm)`),
  ...fact('Centre de messages', modem.smsc),
  ...fact('Mémoires', modem.storages.map(storageWords).join(', ')),
  ...fact('Envoi depuis la mémoire', yesNo(modem.storesAndSends)),
  ...fact('Accusés de réception', yesNo(modem.reports !== 'none')),
  ...fact('Redémarrages vus', modem.boots > 1 ? String(modem.boots - 1) : null),
  ...dialogueWords(modem),
];

const descriptionWords = ({
  diagnosis,
  warnings,
  path,
  identity,
  capabilities,
  dialogue,
}: ModemDescription): string[] => [
  diagnosis,
  ...warnings.map(({ sentence }) => `! ${sentence}`),
  ...fact('Port', path),
  ...fact(
    'Modèle',
    [identity.manufacturer, identity.model, identity.firmware].filter(Boolean).join(' '),
  ),
  ...fact('IMEI', identity.imei),
  ...fact('Carte SIM (IMSI)', identity.imsi),
  ...fact('Réseau', [identity.operator, identity.technology].filter(Boolean).join(' ')),
  ...fact('Sait faire', identity.radios?.join(', ')),
  ...fact('Signal', identity.signal === undefined ? null : `${identity.signal} dBm`),
  ...fact('Centre de messages', identity.smsc),
  ...fact('Mémoires', (identity.storages ?? []).map(storageWords).join(', ')),
  ...fact('Envoi depuis la mémoire', capabilities && yesNo(capabilities.storeAndSend)),
  ...fact('Accusés de réception', capabilities && yesNo(capabilities.reports !== 'none')),
  ...dialogueWords({ dialogue }),
];

const signs = { told: '→', said: '←', noted: '!' } as const;

const dialogueWords = ({ dialogue }: Talked): string[] =>
  dialogue.length === 0
    ? []
    : [
        'Dialogue (numéros, textes et codes masqués) :',
        ...dialogue.map(
          ({ agoMs, way, line }) =>
            `  il y a ${(agoMs / 1000).toFixed(2).replace('.', ',')} s  ${signs[way]} ${line}`,
        ),
      ];

const yesNo = (value: boolean): string => (value ? 'oui' : 'non');

const fact = (name: string, value: string | null | undefined): string[] =>
  value ? [`${name} : ${value}`] : [];

const storageWords = ({ name, used, total }: { name: string; used: number; total: number }) =>
  `${name} ${used}/${total}`;
