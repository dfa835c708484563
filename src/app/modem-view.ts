import type { ModemView } from '../ipc/index.ts';
import { type ModemLink, signalPercent, simSentence } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';

/** The modem in one sentence that a nurse can act on. */
export function modemView(link: ModemLink | null, simulated: boolean, queued: number): ModemView {
  if (!link) {
    return {
      state: 'none',
      sentence: 'Aucun modem : les SMS attendent.',
      port: null,
      model: null,
      imei: null,
      operator: null,
      technology: null,
      signal: null,
      storeUsed: null,
      storeTotal: null,
      queued,
    };
  }
  const { status } = link;
  const { identity } = status;
  const { state, sentence } = stateOf(link, simulated);
  return {
    state,
    sentence,
    port: status.path ?? null,
    model: identity.model ?? null,
    imei: identity.imei ?? null,
    operator: identity.operator ?? null,
    technology: identity.technology ?? null,
    signal: signalPercent(identity) ?? null,
    storeUsed: identity.storage?.used ?? null,
    storeTotal: identity.storage?.total ?? null,
    queued,
  };
}

function stateOf({ status }: ModemLink, simulated: boolean): Pick<ModemView, 'state' | 'sentence'> {
  const { state, identity } = status;
  switch (state.kind) {
    case 'closed':
    case 'opening':
    case 'initialising':
      return { state: 'starting', sentence: 'Le modem démarre.' };
    case 'ready': {
      if (simulated) return { state: 'simulated', sentence: 'Modem simulé : aucun SMS ne part.' };
      const network = [identity.operator, identity.technology].filter(Boolean).join(' ');
      return { state: 'ready', sentence: `Modem prêt${network ? ` (${network})` : ''}.` };
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
      return {
        state: state.cause === 'no-port' ? 'none' : 'failing',
        sentence:
          state.cause === 'no-port'
            ? 'Aucun modem trouvé : vérifiez qu’il est branché. Les SMS attendent.'
            : 'Le modem ne répond pas : nouvel essai en cours. Les SMS attendent.',
      };
    case 'gone':
      return { state: 'gone', sentence: 'Le modem a été débranché. Les SMS attendent son retour.' };
    default:
      return assertNever(state);
  }
}
