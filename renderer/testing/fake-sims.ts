import type { SimsView, SimView } from '../../src/ipc/index.ts';
import { at, fakeNow } from './fake-people.ts';

const day = 24 * 60;

export const fakeSim: SimView = {
  imsi: '208010000000001',
  isInUse: true,
  isAccepted: true,
  iccid: '8933010000000000017',
  operator: 'Orange F',
  ownNumber: '+33639980090',
  ownNumberFrom: 'sim',
  category: 'ordinary-mobile',
  contract: 'ordinary',
  day: { used: 34, limit: 200, standing: 'fine' },
  month: { used: 212, limit: 250, standing: 'near' },
  warnPercent: 80,
  delivery: { delivered: 19, lost: 1, isPoor: false },
  heardAt: at(-3),
  lastSeenAt: at(-90),
};

export function makeFakeSims(change: Partial<SimsView> = {}): SimsView {
  const tests: SimsView['tests'] = Array.from({ length: 28 }, (_, index) => ({
    testId: `test-${index}`,
    kind: index % 7 === 3 ? ('other-network' as const) : ('loop' as const),
    sim: '…0001',
    at: fakeNow - (index * day + 30) * 60_000,
    by: 'Vigie',
    state: index === 9 ? ('failed' as const) : ('passed' as const),
    reason: index === 9 ? 'Le SMS de test n’est pas revenu en 5 minutes.' : null,
    roundTripMs: index === 9 || index % 7 === 3 ? null : 5200 + ((index * 937) % 4100),
  }));
  return {
    now: fakeNow,
    sims: [fakeSim],
    holds: [],
    tests,
    queue: {
      ...{ waiting: 2, urgent: 0, held: 0, msPerPart: 3900, endsAt: at(1) },
      texts: [
        {
          ...{ messageId: 'text-1', digits: '…1234', class: 4 as const, dueAt: at(-6) },
          sentence: 'À envoyer : réseau en panne',
        },
        {
          ...{ messageId: 'text-2', digits: '…5678', class: 5 as const, dueAt: at(-1) },
          sentence: 'Envoi en cours.',
        },
      ],
    },
    clock: { verdict: 'fine', aheadMs: 1200, at: at(-3) },
    technicalAlerts: [],
    isFolderMoved: false,
    loopTests: true,
    otherNetworkNumber: '+33639980500',
    onCallPhones: 2,
    ...change,
  };
}
