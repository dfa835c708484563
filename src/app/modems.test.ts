import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listTechnical } from '../alerts/index.ts';
import { type ModemFleet, type ModemLink, openModems } from '../modem/index.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { writeSetting } from '../shared/settings.ts';
import { runWork } from '../shared/work.ts';
import { clockEvidence, noteNetworkTime, standingHolds } from '../sims/index.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { SimulatedModem, type SimulatedModemOptions, TrainingClock } from '../training/index.ts';
import { anyOf } from './each-modem.ts';
import { modemHandlers } from './handlers/modems.ts';
import { followModemClock } from './modem-clock.ts';
import { watchModems } from './modem-link.ts';
import { modemDetails, modemView } from './modem-view.ts';
import { watchOldNetworks } from './old-networks.ts';
import { logSignal, signalsOf } from './signal-log.ts';
import type { UnitParts } from './unit-parts.ts';
import { ussdAnswerOf } from './ussd-answer.ts';

const MINUTE = 60_000;
const A = { imei: '350000000000006', imsi: '208000000000001', iccid: '89330000000000000016' };
const B = { imei: '350000000000014', imsi: '208000000000002', iccid: '89330000000000000024' };

let store: TestStore;
let monotonic: FakeMonotonic;
let a: SimulatedModem;
let b: SimulatedModem;
let fleet: ModemFleet;
let stack: DisposeStack;

async function pass(ms: number): Promise<void> {
  const stride = Math.max(100, ms / 100);
  for (let passed = 0; passed < ms; passed += stride) {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    monotonic.advance(stride);
    store.clock.advance(stride);
  }
  await new Promise((resolve) => setImmediate(resolve));
}

async function begin(forB: Partial<SimulatedModemOptions> = {}): Promise<void> {
  const common = { clock: store.clock, monotonic };
  a = new SimulatedModem({ ...common, ...A, path: 'A' });
  b = new SimulatedModem({ ...common, ...B, path: 'B', ...forB });
  fleet = openModems({ ports: async () => [a, b], monotonic });
  stack = new DisposeStack();
  await pass(4_000);
}

const watching = <T extends Disposable>(watch: T): T => stack.add(watch);
const deps = () => {
  const { db, clock, ids } = store;
  return { db, clock, ids, publish: () => {} };
};
const codes = () => listTechnical(store.db).map(({ code }) => code);
const view = () => modemView(fleet.links, false, 0);

beforeEach(() => {
  store = openTestStore();
  writeSetting(store.db, store.clock.now(), 'mode', 'live');
  monotonic = new FakeMonotonic();
});

afterEach(async () => {
  const disposed = Promise.all([stack.dispose(), fleet.dispose()]);
  await pass(15_000);
  await disposed;
  expect(monotonic.pending).toBe(0);
  store.dispose();
});

describe('several modems on the screens', () => {
  it('are ready together, and each is told by its name', async () => {
    await begin();
    expect(view()).toMatchObject({
      state: 'ready',
      sentence: '2 modems prêts (Formation …0006, Formation …0014).',
      modems: [{ name: 'Formation …0006' }, { name: 'Formation …0014' }],
    });
    expect(modemDetails(fleet.links, false)).toMatchObject([
      { ...A, state: 'ready', port: 'A', technology: '4G', smsc: '+33639980000', warnings: [] },
      { ...B, state: 'ready', port: 'B' },
    ]);
  });

  it('say which one is out, with the figures of the one that works', async () => {
    await begin();
    a.unplug();
    await pass(1_000);
    expect(view()).toMatchObject({
      state: 'partly',
      sentence:
        '1 modem sur 2 fonctionne. Formation …0006 : Le modem a été débranché. S’il tarde, un autre envoie à sa place.',
      imei: B.imei,
      modems: [{ state: 'gone' }, { state: 'ready' }],
    });
    b.unplug();
    await pass(1_000);
    expect(view().state).toBe('gone');
  });

  it('say in words what keeps a ready modem from sending', async () => {
    await begin();
    b.serviceCentre = '';
    b.reset();
    await pass(10_000);
    expect(view().modems[1]?.sentence).toContain('centre de messages');
  });

  it('are none without any', () => {
    stack = new DisposeStack();
    fleet = openModems({ ports: async () => [], monotonic });
    expect(modemView([], false, 3)).toMatchObject({ state: 'none', modems: [], queued: 3 });
  });
});

describe('H16: technical alerts', () => {
  it('tell of one modem that is out, of all of them, and end when they are back', async () => {
    await begin();
    watching(watchModems(deps(), fleet, monotonic, () => {}));
    a.unplug();
    await pass(50_000);
    expect(codes()).toEqual([]);
    await pass(15_000);
    expect(codes()).toEqual(['one-modem-out']);
    b.unplug();
    await pass(65_000);
    expect(codes()).toEqual(['modem-failing']);
    b.plug();
    await pass(35_000);
    expect(codes()).toEqual(['one-modem-out']);
    a.plug();
    await pass(35_000);
    expect(codes()).toEqual([]);
  });

  it('say that none works only when none does', async () => {
    await begin();
    const states: string[] = [];
    const all = anyOf(fleet);
    stack.add({ dispose: all.onStatus(() => void states.push(all.status.state.kind)) });
    a.unplug();
    await pass(5_000);
    expect(states).not.toContain('gone');
    b.unplug();
    await pass(5_000);
    expect(states.at(-1)).toBe('gone');
  });
});

describe('old networks', () => {
  it('are warned of after half an hour on one, and no more once back on 4G', async () => {
    await begin();
    watching(watchOldNetworks(deps(), fleet, monotonic));
    a.access = 2;
    await pass(29 * MINUTE);
    expect(codes()).toEqual([]);
    await pass(3 * MINUTE);
    expect(codes()).toEqual(['old-network']);
    a.access = 7;
    await pass(MINUTE);
    expect(codes()).toEqual([]);
  });

  it('are warned of at once with a modem that knows no other', async () => {
    await begin({ traits: { radios: '(12,22)' } });
    watching(watchOldNetworks(deps(), fleet, monotonic));
    await pass(1_000);
    expect(codes()).toEqual(['old-network']);
  });

  it('are not warned of for a short stay on one', async () => {
    await begin();
    watching(watchOldNetworks(deps(), fleet, monotonic));
    for (let n = 0; n < 4; n += 1) {
      a.access = n % 2 ? 7 : 2;
      await pass(20 * MINUTE);
    }
    expect(codes()).toEqual([]);
  });
});

describe('the signal over time', () => {
  it('is written every five minutes and when the network changes, and a month is kept', async () => {
    await begin();
    const from = store.clock.now();
    const [link] = fleet.links;
    if (!link) throw new Error('a modem');
    watching(logSignal(deps(), link, monotonic));
    await pass(10 * MINUTE);
    a.access = 2;
    a.signal = 10;
    await pass(MINUTE);
    a.unplug();
    await pass(1_000);
    const samples = signalsOf(store.db, A.imei, from);
    expect(samples.map(({ state, dbm, technology }) => [state, dbm, technology])).toEqual([
      ['ready', -71, '4G'],
      ['ready', -71, '4G'],
      ['ready', -71, '4G'],
      ['ready', -93, '3G'],
      ['gone', null, null],
    ]);
    expect(samples[0]).toMatchObject({ signal: 68, operator: 'Formation' });
    store.clock.advance(32 * 86_400_000);
    await pass(5 * MINUTE);
    expect(signalsOf(store.db, A.imei, 0).length).toBeLessThan(3);
  });
});

describe('the signal in a training folder', () => {
  it('is written for the hours that its clock was set forward, as in a day that passed', async () => {
    await begin();
    const from = store.clock.now();
    const [link] = fleet.links;
    if (!link) throw new Error('a modem');
    const stepped = new TrainingClock(monotonic, from, 0);
    watching(logSignal({ db: store.db, clock: stepped }, link, monotonic, stepped));
    stepped.setForward(from + 60 * MINUTE);
    a.unplug();
    await pass(1_000);
    stepped.setForward(from + 90 * MINUTE);
    const samples = signalsOf(store.db, A.imei, from);
    const minutes = (state: string) =>
      samples.filter((one) => one.state === state).map(({ at }) => (at - from) / MINUTE);
    expect(minutes('ready')).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);
    // Unplugged where the clock stood; the sample of that instant says how it was left.
    expect(minutes('gone')).toEqual([60, 65, 70, 75, 80, 85, 90]);
  });
});

describe('H20: the modem’s own clock', () => {
  const holds = () => standingHolds(store.db).map(({ kind }) => kind);
  const follow = () => {
    const [link] = fleet.links;
    if (!link) throw new Error('a modem');
    watching(followModemClock(deps(), link, monotonic));
  };
  const ahead = async (ms: number) => {
    a.clockAheadMs = ms;
    await pass(6 * MINUTE);
    await pass(6 * MINUTE);
  };

  it('says that this computer’s is right, by 2 min wrong, or far off; two times in a row', async () => {
    await begin();
    follow();
    await ahead(0);
    expect(clockEvidence(store.db, store.clock.now())).toMatchObject({ verdict: 'fine' });
    await ahead(4 * MINUTE);
    expect([codes(), holds()]).toEqual([['clock-off'], []]);
    await ahead(-40 * MINUTE);
    expect([codes(), holds()]).toEqual([['clock-far-off'], ['clock-off']]);
    await ahead(0);
    expect([codes(), holds()]).toEqual([[], []]);
  });

  it.each([
    ['a zone that is not its own', 60 * MINUTE],
    ['UTC with the zone of Guadeloupe', -4 * 60 * MINUTE + 20_000],
    ['the year in which its firmware was written', Date.UTC(2004) - Date.UTC(2026)],
  ])('is not believed with %s', async (_, ms) => {
    await begin();
    follow();
    await ahead(ms);
    expect([codes(), holds()]).toEqual([[], []]);
    expect(clockEvidence(store.db, store.clock.now()).latest?.aheadMs).toBeLessThan(MINUTE);
  });

  it('is not believed against a delivery report of the last day', async () => {
    await begin();
    runWork(deps(), { kind: 'automate' }, (work) => noteNetworkTime(work, 1_000));
    follow();
    await ahead(40 * MINUTE);
    expect([codes(), clockEvidence(store.db, store.clock.now()).verdict]).toEqual([[], 'fine']);
  });
});

describe('the dialogue', () => {
  it('is that of the modem that is named, and goes on while it is away', async () => {
    await begin();
    const unit = { modems: { links: () => fleet.links } } as unknown as UnitParts;
    const talk = modemHandlers(unit)['modem:dialogue'];
    const key = { imei: A.imei, imsi: A.imsi };
    expect(talk(key)).toContainEqual({
      agoMs: expect.any(Number),
      way: 'said',
      line: '+CPIN: READY',
    });
    a.unplug();
    await pass(1_000);
    expect(talk(key).length).toBeGreaterThan(20);
    expect(talk({ imei: '350000000000022', imsi: null })).toEqual([]);
  });
});

describe('forgetting a modem', () => {
  const handlers = (trail: unknown[] = []) => {
    const unit = {
      deps: { db: store.db },
      modems: { links: () => fleet.links, forget: (link: ModemLink) => fleet.forget(link) },
      run: (_: unknown, work: (inside: unknown) => void) =>
        work({ trail: (...entry: unknown[]) => void trail.push(entry), changed: () => {} }),
    } as unknown as UnitParts;
    return modemHandlers(unit);
  };
  const connection = { caller: { kind: 'cli', user: 'dsi' } } as never;
  const key = { imei: A.imei, imsi: A.imsi };

  it('takes it off the screens, ends its alert, and stands in the trail', async () => {
    await begin();
    watching(watchModems(deps(), fleet, monotonic, () => {}));
    a.unplug();
    await pass(65_000);
    expect(codes()).toEqual(['one-modem-out']);
    expect(modemDetails(fleet.links, false).map(({ isAway }) => isAway)).toEqual([true, false]);
    expect(handlers()['modem:waiting-on'](key)).toEqual({
      ...{ queued: 0, inDoubt: 0, halfSent: 0, others: 1 },
    });
    const trail: unknown[] = [];
    handlers(trail)['modem:forget'](key, connection);
    await pass(1_000);
    expect([codes(), view().state, trail]).toEqual([
      [],
      'ready',
      [['modem-forgotten', {}, { imei: A.imei }]],
    ]);
  });

  it('is refused for one that is here or unknown, and changes nothing', async () => {
    await begin();
    for (const one of [key, { imei: '1', imsi: null }]) {
      expect(await thrownCode(async () => handlers()['modem:forget'](one, connection))).toBe(
        'modem/not-away',
      );
    }
    expect(fleet.links).toHaveLength(2);
  });
});

describe('asking the operator', () => {
  const ask = async (imei: string | null) => {
    const trail: unknown[] = [];
    const unit = {
      modems: { links: () => fleet.links },
      run: (_: unknown, work: (inside: unknown) => void) =>
        work({ trail: (...entry: unknown[]) => void trail.push(entry) }),
    } as unknown as UnitParts;
    const connection = { caller: { kind: 'cli', user: 'dsi' } } as never;
    const answer = modemHandlers(unit)['modem:ussd']({ imei, code: '*123#' }, connection);
    await pass(1_000);
    return { answer: await answer, trail };
  };

  it('goes by the modem that is named, or the first that is ready, and stands in the trail', async () => {
    await begin({ onUssd: () => 'Solde : 3 EUR' });
    expect(await ask(B.imei)).toEqual({
      answer: {
        kind: 'answered',
        text: 'Solde : 3 EUR',
        isMenu: false,
        sentence: 'L’opérateur a répondu.',
      },
      trail: [['operator-asked', {}, { code: '*123#', imei: B.imei }]],
    });
    a.unplug();
    await pass(1_000);
    expect((await ask(null)).answer.kind).toBe('answered');
    expect((await ask('999')).answer).toMatchObject({ kind: 'not-ready', text: null });
  });

  it('says every way of failing in words', () => {
    const reason = 'réseau en panne';
    const outcomes = [
      { kind: 'no-answer' },
      { kind: 'rejected' },
      { kind: 'refused', code: 'CMS 38', retry: 'later', reason },
      { kind: 'not-started', why: 'not-ready' },
    ] as const;
    stack = new DisposeStack();
    fleet = openModems({ ports: async () => [], monotonic });
    expect(outcomes.map((outcome) => ussdAnswerOf(outcome).sentence)).toEqual([
      'L’opérateur n’a pas répondu en 45 secondes.',
      'L’opérateur ne connaît pas ce code.',
      'Le modem refuse : réseau en panne.',
      'Aucun modem n’est prêt.',
    ]);
  });
});
