import type { ModemView } from '../../ipc/index.ts';
import type { ModemDescription } from '../../modem/index.ts';

/** What `vigie modem` found by itself, or what the running unit says of its modem. */
export type ModemResult =
  | ModemView
  | (ModemDescription & {
      readonly ports: readonly { readonly path: string; readonly diagnosis: string }[];
    });

export function modemWords(result: ModemResult): string[] {
  if ('sentence' in result) {
    return [
      result.sentence,
      ...fact('Port', result.port),
      ...fact('Modèle', result.model),
      ...fact('IMEI', result.imei),
      ...fact('Réseau', [result.operator, result.technology].filter(Boolean).join(' ')),
      ...fact('Signal', result.signal === null ? null : `${result.signal} %`),
      ...fact('Mémoire', store(result.storeUsed, result.storeTotal)),
      `SMS en attente : ${result.queued}`,
    ];
  }
  const { identity, capabilities } = result;
  return [
    result.diagnosis,
    ...fact('Port', result.path),
    ...fact('Modèle', identity.model),
    ...fact('IMEI', identity.imei),
    ...fact('Carte SIM (IMSI)', identity.imsi),
    ...fact('Réseau', [identity.operator, identity.technology].filter(Boolean).join(' ')),
    ...fact('Signal', identity.signal === undefined ? null : `${identity.signal} dBm`),
    ...fact('Mémoire', store(identity.storage?.used, identity.storage?.total)),
    ...fact('Envoi depuis la mémoire', capabilities && yesNo(capabilities.storeAndSend)),
    ...fact('Accusés de réception', capabilities && yesNo(capabilities.reports !== 'none')),
    ...result.ports
      .filter(({ path }) => path !== result.path)
      .map(({ path, diagnosis }) => `  ${path} : ${diagnosis}`),
  ];
}

const yesNo = (value: boolean): string => (value ? 'oui' : 'non');

const fact = (name: string, value: string | null | undefined): string[] =>
  value ? [`${name} : ${value}`] : [];

const store = (used?: number | null, total?: number | null): string | null =>
  typeof used === 'number' && typeof total === 'number'
    ? `${used} places prises sur ${total}`
    : null;
