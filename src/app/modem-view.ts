import type { ModemDetail, ModemView } from '../ipc/index.ts';
import {
  type ModemLink,
  type ModemStatus,
  signalPercent,
  simSentence,
  warningSentence,
} from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';

type State = Pick<ModemView, 'state' | 'sentence'>;

/** The modems in one sentence that a nurse can act on, with the figures of one that works. */
export function modemView(
  links: readonly ModemLink[],
  simulated: boolean,
  queued: number,
): ModemView {
  const modems = links.map((link, at) => ({
    name: nameOf(links, at),
    ...stateOf(link, simulated, isAlone(links, link)),
  }));
  const shown = links.find(isReady) ?? links[0];
  const { path, identity = {} } = shown?.status ?? {};
  return {
    ...together(modems),
    port: path ?? null,
    model: identity.model ?? null,
    imei: identity.imei ?? null,
    operator: identity.operator ?? null,
    technology: identity.technology ?? null,
    signal: signalPercent(identity) ?? null,
    storeUsed: identity.storage?.used ?? null,
    storeTotal: identity.storage?.total ?? null,
    queued,
    modems,
  };
}

/** Each modem with all that it tells. */
export function modemDetails(links: readonly ModemLink[], simulated: boolean): ModemDetail[] {
  return links.map((link, at) => {
    const { status } = link;
    const { identity, capabilities } = status;
    return {
      name: nameOf(links, at),
      ...stateOf(link, simulated, isAlone(links, link)),
      isAway: isAway(status),
      port: status.path ?? null,
      manufacturer: identity.manufacturer ?? null,
      model: identity.model ?? null,
      firmware: identity.firmware ?? null,
      imei: identity.imei ?? null,
      imsi: identity.imsi ?? null,
      iccid: identity.iccid ?? null,
      ownNumber: identity.ownNumber ?? null,
      operator: identity.operator ?? null,
      technology: identity.technology ?? null,
      radios: identity.radios ? [...identity.radios] : null,
      roaming: identity.roaming ?? null,
      signal: signalPercent(identity) ?? null,
      dbm: identity.signal ?? null,
      smsc: identity.smsc ?? null,
      storages: [...(identity.storages ?? (identity.storage ? [identity.storage] : []))],
      warnings: status.warnings.map((kind) => ({ kind, sentence: warningSentence(kind) })),
      incoming: capabilities.incoming,
      reports: capabilities.reports,
      storesAndSends: capabilities.storeAndSend,
      pinTriesLeft: identity.pinTriesLeft ?? null,
      boots: status.bootCount,
      unknownLines: status.unknownLines,
    };
  });
}

const isReady = ({ status }: ModemLink): boolean => status.state.kind === 'ready';

const isAlone = (links: readonly ModemLink[], link: ModemLink): boolean =>
  !links.some((other) => other !== link && isReady(other));

/** It was found before, and is not here: only the fleet knows for certain. */
const isAway = ({ state, identity }: ModemStatus): boolean =>
  (state.kind === 'gone' || state.kind === 'failing') &&
  (identity.imei ?? identity.imsi) !== undefined;

function together(modems: ModemView['modems']): State {
  const [first] = modems;
  if (!first) return { state: 'none', sentence: 'Aucun modem : les SMS attendent.' };
  if (modems.length === 1) return { state: first.state, sentence: first.sentence };
  const ready = modems.filter(({ state }) => state === 'ready');
  const out = modems.filter(({ state }) => state !== 'ready');
  if (out.length === 0) {
    const names = ready.map(({ name }) => name).join(', ');
    return { state: 'ready', sentence: `${modems.length} modems prêts (${names}).` };
  }
  const troubles = out.map(({ name, sentence }) => `${name} : ${sentence}`).join(' ');
  if (ready.length === 0) return { state: first.state, sentence: troubles };
  const count = `${ready.length} modem${ready.length > 1 ? 's' : ''} sur ${modems.length}`;
  return {
    state: 'partly',
    sentence: `${count} ${ready.length > 1 ? 'fonctionnent' : 'fonctionne'}. ${troubles}`,
  };
}

/** What people call it: its operator, else its model; the end of its IMEI where two are alike. */
function nameOf(links: readonly ModemLink[], at: number): string {
  const names = links.map(({ status: { identity } }) => identity.operator ?? identity.model);
  const name = names[at] ?? `Modem ${at + 1}`;
  const isAlone = names.filter((other) => other === names[at]).length === 1;
  const imei = links[at]?.status.identity.imei;
  return isAlone || imei === undefined ? name : `${name} …${imei.slice(-4)}`;
}

/** What keeps texts from leaving or replies from coming, though the modem is ready. */
const GRAVE = ['no-message-centre', 'storage-full'] as const;

/** `isAlone`: no other modem could send in its place. */
function stateOf({ status }: ModemLink, simulated: boolean, isAlone: boolean): State {
  const { state, identity, warnings } = status;
  switch (state.kind) {
    case 'closed':
    case 'opening':
    case 'initialising':
      return { state: 'starting', sentence: 'Le modem démarre.' };
    case 'ready': {
      if (simulated) return { state: 'simulated', sentence: 'Modem simulé : aucun SMS ne part.' };
      const network = [identity.operator, identity.technology].filter(Boolean).join(' ');
      const grave = GRAVE.filter((kind) => warnings.includes(kind)).map(warningSentence);
      return {
        state: 'ready',
        sentence: [`Modem prêt${network ? ` (${network})` : ''}.`, ...grave].join(' '),
      };
    }
    case 'waiting-for-network':
      return {
        state: 'no-network',
        sentence:
          state.registration === 'denied'
            ? "Le réseau refuse la carte SIM : appelez l'opérateur."
            : 'Le modem cherche le réseau : les SMS attendent.',
      };
    case 'sim-locked':
      return {
        state: state.lock === 'no-sim' ? 'sim-missing' : 'sim-locked',
        sentence: simSentence(state.lock, identity.pinTriesLeft),
      };
    case 'failing':
      return state.cause === 'no-port'
        ? {
            state: 'none',
            sentence: 'Aucun modem trouvé : vérifiez qu’il est branché. Les SMS attendent.',
          }
        : { state: 'failing', sentence: failureSentence(state.cause) };
    case 'gone':
      return {
        state: 'gone',
        sentence: isAlone
          ? 'Le modem a été débranché. Les SMS attendent son retour.'
          : 'Le modem a été débranché. S’il tarde, un autre envoie à sa place.',
      };
    default:
      return assertNever(state);
  }
}

function failureSentence(cause: string): string {
  switch (cause) {
    case 'modem/port-in-use':
      return 'Un autre programme se sert du modem (ModemManager ?) : l’informatique doit l’arrêter. Les SMS attendent.';
    case 'modem/port-denied':
      return 'Ce poste n’a pas le droit d’ouvrir le modem : l’informatique doit l’accorder. Les SMS attendent.';
    default:
      return 'Le modem ne répond pas : nouvel essai en cours. Les SMS attendent.';
  }
}
