import { afterEach, describe, expect, it, vi } from 'vitest';
import { handleOf } from '../db/connection.ts';
import { closeDatabase, openDatabase, sql, transaction } from '../db/index.ts';
import { fitText } from '../gsm/index.ts';
import { Ballast } from '../monitoring/index.ts';
import { runWork } from '../shared/work.ts';
import {
  acceptMachine,
  acceptSim,
  changeSim,
  checkMachine,
  checkSim,
  holdRoutine,
  listTests,
  noteLoss,
  queueOf,
  releaseHold,
  standingHolds,
  startOnCallDrill,
  startTest,
  usageOf,
} from '../sims/index.ts';
import { plansOf } from '../testing/query-plans.ts';
import type { Submission } from '../training/index.ts';
import { manager, ownNumber, SimRig, type SimRigOptions } from './testing/sim-rig.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const delivered = { kind: 'accepted', report: 'delivered' } as const;
const swallowed = { kind: 'accepted', report: 'none' } as const;

let rig: SimRig;
afterEach(() => rig.dispose());

const open = async (options: SimRigOptions = {}) => {
  rig = await new SimRig(options).ready();
  await rig.pass(1_000);
};
const number = (i: number) => `+336399810${String(i).padStart(2, '0')}`;
const routine = (count: number, from = 0) => {
  for (let i = from; i < from + count; i += 1) rig.queue(`r${i}`, { number: number(i) });
};
const plan = (change: Partial<Parameters<typeof changeSim>[2]>) =>
  transaction(rig.store.db, () =>
    changeSim(
      rig.store.db,
      rig.imsi,
      {
        ownNumber,
        contract: 'unknown',
        dayLimit: null,
        monthLimit: null,
        warnPercent: 80,
        ...change,
      },
      'person',
    ),
  );
const release = () =>
  rig.work((work) => {
    for (const { id } of standingHolds(work.db)) releaseHold(work, id);
  }, manager);
const tests = () => listTests(rig.store.db, 0);

describe('the plan of a SIM', () => {
  it('counts different recipients, once each, and those of the month with those of the day', async () => {
    await open({ start: '2026-03-02T09:00:00Z' });
    routine(3);
    rig.queue('encore', { number: number(0) });
    await rig.pass(10_000);
    const usage = () => usageOf(rig.store.db, rig.imsi, rig.store.clock.now(), 'Europe/Paris');
    expect(usage()).toEqual({ day: 3, month: 3 });
    await rig.passTo('2026-03-03T09:00:00Z');
    rig.queue('demain', { number: number(0) });
    rig.queue('nouveau', { number: number(7) });
    await rig.pass(10_000);
    expect(usage()).toEqual({ day: 2, month: 4 });
  });

  it('warns at 80 %, and at the limit lets routine wait for a person, never what is urgent', async () => {
    await open();
    plan({ dayLimit: 5 });
    routine(3);
    await rig.pass(5_000);
    expect(rig.alerts).toEqual([]);
    routine(1, 3);
    await rig.pass(5_000);
    expect(rig.alerts).toEqual(['plan-nearly-used']);
    routine(5, 4);
    await rig.pass(10_000);
    expect(rig.network).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect([rig.alerts, rig.holds]).toEqual([['plan-used'], ['plan-day']]);
    expect(rig.outbox.find(({ text }) => text === 'r5')).toMatchObject({
      state: 'held',
      reason: 'Limite du jour atteinte pour cette carte SIM.',
    });
    rig.queue('15', { class: 1, kind: 'emergency', number: number(20) });
    rig.queue('infirmière', { class: 3, number: number(21) });
    rig.queue('réponse', { class: 4, number: number(22) });
    await rig.pass(10_000);
    expect(rig.network.slice(5)).toEqual(['15', 'infirmière', 'réponse']);
  });

  it('lets a number that was texted already be texted again at the limit', async () => {
    await open();
    plan({ dayLimit: 2 });
    routine(3);
    await rig.pass(5_000);
    rig.queue('encore', { number: number(1) });
    await rig.pass(5_000);
    expect(rig.network).toEqual(['r0', 'r1', 'encore']);
  });

  it('sends on when a person says so, and is not asked again the same day', async () => {
    await open();
    plan({ dayLimit: 2 });
    routine(6);
    await rig.pass(5_000);
    expect(rig.network).toHaveLength(2);
    release();
    await rig.pass(10_000);
    expect([rig.network.length, rig.holds, rig.alerts]).toEqual([6, [], []]);
  });

  it('holds again at a limit that was raised, and reached', async () => {
    await open();
    plan({ dayLimit: 2 });
    routine(6);
    await rig.pass(5_000);
    plan({ dayLimit: 4 });
    rig.work((work) => work.changed({ kind: 'outbox' }));
    rig.queue('15', { class: 1, number: number(0) });
    await rig.pass(10_000);
    expect([rig.network.filter((text) => text.startsWith('r')).length, rig.holds]).toEqual([
      4,
      ['plan-day'],
    ]);
  });

  it('goes on by itself when the day is over, and the limit of the month still holds', async () => {
    await open({ start: '2026-03-02T22:30:00Z', settings: { loopTests: false } });
    plan({ dayLimit: 2, monthLimit: 3 });
    routine(5);
    await rig.pass(10 * MINUTE);
    expect(rig.network).toHaveLength(2);
    // Midnight in Paris is 23:00 UTC.
    await rig.passTo('2026-03-02T23:05:00Z');
    expect([rig.network.length, rig.holds]).toEqual([3, ['plan-month']]);
    await rig.passTo('2026-03-31T22:10:00Z');
    expect([rig.network.length, rig.holds]).toEqual([5, ['plan-day']]);
  });
});

describe('H17: an operator that takes texts and delivers none', () => {
  const cut = async () => {
    let isCut = false;
    await open({
      settings: { loopTests: false },
      modem: { onSubmit: () => (isCut ? swallowed : delivered) },
    });
    routine(20);
    await rig.pass(30_000);
    isCut = true;
    return {
      mend: () => {
        isCut = false;
      },
    };
  };

  it('is seen by the reports that are missing: under 80 % of the last 20 routine waits', async () => {
    await cut();
    routine(4, 20);
    await rig.pass(HOUR + 10_000);
    expect(rig.alerts).not.toContain('delivery-poor');
    routine(1, 24);
    await rig.pass(HOUR + 10_000);
    expect([rig.alerts, rig.holds]).toEqual([['delivery-poor'], ['delivery-poor']]);
    routine(1, 25);
    rig.queue('15', { class: 1, kind: 'emergency', number: number(40) });
    rig.queue('infirmière', { class: 3, number: number(41) });
    await rig.pass(10_000);
    expect(rig.network.slice(-2)).toEqual(['15', 'infirmière']);
    expect(rig.states.r25).toBe('held');
  });

  it('is seen on a new SIM after five texts, not after twenty', async () => {
    await open({ modem: { onSubmit: () => swallowed }, settings: { loopTests: false } });
    routine(5);
    await rig.pass(HOUR + 10_000);
    expect(rig.holds).toEqual(['delivery-poor']);
  });

  it('counts no further once routine waits, however many reports are missing', async () => {
    await open({ modem: { onSubmit: () => swallowed }, settings: { loopTests: false } });
    routine(5);
    await rig.pass(HOUR + 10_000);
    const { db: first, clock, ids, path, key } = rig.store;
    const id = sql<[], { id: string }>(first, 'SELECT id FROM outbox_message').get()?.id ?? '';
    const counts = () => {
      const db = openDatabase(path, key, 'write');
      const deps = { db, clock, ids, publish: () => {} };
      const note = () => runWork(deps, { kind: 'automate' }, (work) => noteLoss(work, id));
      const texts = plansOf(db, note).map(({ text }) => text);
      closeDatabase(db);
      return texts.some((text) => text.includes('m.overdue_at IS NOT NULL'));
    };
    expect([rig.holds, counts()]).toEqual([['delivery-poor'], false]);
    release();
    expect(counts()).toBe(true);
  });

  it('counts texts that the network gave up', async () => {
    const failed = { kind: 'accepted', report: 'failed' } as const;
    await open({ modem: { onSubmit: () => failed } });
    routine(5);
    await rig.pass(20_000);
    expect(rig.holds).toEqual(['delivery-poor']);
  });

  it('is over when a person says so: counting begins anew', async () => {
    const { mend } = await cut();
    routine(6, 20);
    await rig.pass(HOUR + 10_000);
    expect(rig.holds).toEqual(['delivery-poor']);
    routine(4, 30);
    await rig.pass(5_000);
    mend();
    release();
    await rig.pass(10_000);
    expect([rig.holds, rig.alerts.includes('delivery-poor')]).toEqual([[], false]);
    expect(rig.states).toMatchObject({ r30: 'delivered', r33: 'delivered' });
  });

  it('waits for a person where the operator refuses, and tries at once when they say so', async () => {
    let isForbidden = true;
    const onSubmit = () => (isForbidden ? ({ kind: 'refused', cms: 50 } as const) : undefined);
    await open({ modem: { onSubmit } });
    routine(3);
    await rig.pass(5_000);
    expect([rig.holds, rig.alerts]).toEqual([['operator-refuses'], ['operator-refuses']]);
    isForbidden = false;
    // Two turns of the pause after which a routine text would have tried by itself.
    await rig.pass(40 * MINUTE);
    expect(rig.network.filter((text) => text.startsWith('r'))).toEqual([]);
    release();
    rig.retryNow();
    await rig.pass(5_000);
    expect(rig.network.filter((text) => text.startsWith('r'))).toHaveLength(3);
    expect(rig.alerts).toEqual([]);
  });

  it('is looked for once a week by a text to a telephone of another operator', async () => {
    let answer: ReturnType<typeof verdict> = delivered;
    const verdict = (): typeof delivered | typeof swallowed => answer;
    const other = '+33639980500';
    await open({
      start: '2026-03-02T08:30:00Z',
      settings: { otherNetworkNumber: other, loopTests: false },
      modem: { onSubmit: ({ to }: Submission) => (to === other ? verdict() : delivered) },
    });
    await rig.passTo('2026-03-02T09:01:00Z');
    expect(rig.modem.submissions.at(-1)?.to).toBe(other);
    expect(tests()).toMatchObject([{ kind: 'other-network', state: 'passed' }]);
    answer = swallowed;
    await rig.passTo('2026-03-09T09:01:00Z');
    await rig.passTo('2026-03-09T10:05:00Z');
    expect(tests()).toMatchObject([{ kind: 'other-network', state: 'failed' }, {}]);
    expect(rig.alerts).toEqual(['other-network-silent']);
    answer = delivered;
    await rig.passTo('2026-03-16T09:01:00Z');
    await rig.pass(MINUTE);
    expect(rig.alerts).toEqual([]);
  });
});

describe('H16: a modem that seems well and hears nothing', () => {
  it('texts itself at 07:00, and says how long that took', async () => {
    await open({ start: '2026-03-02T05:55:00Z' });
    await rig.passTo('2026-03-02T06:01:00Z');
    expect(rig.modem.submissions).toMatchObject([
      { to: ownNumber, text: expect.stringMatching(/^Test Vigie [B-Z]{10}$/) },
    ]);
    expect(tests()).toMatchObject([{ kind: 'loop', state: 'passed', reason: null }]);
    expect(tests()[0]?.roundTripMs).toBeGreaterThan(0);
    expect(tests()[0]?.roundTripMs).toBeLessThan(5_000);
    expect(rig.alerts).toEqual([]);
  });

  it('takes its own text for nobody’s reply: no card, nothing to read, no answer', async () => {
    await open();
    rig.work((work) => startTest(work, 'loop', rig.imsi));
    await rig.pass(10_000);
    expect(rig.inbox).toMatchObject([{ number: ownNumber, state: 'processed', reading: 'none' }]);
    expect(rig.network).toHaveLength(1);
    expect(rig.trailKinds().filter((kind) => /^(reply|alert)/.test(kind))).toEqual([]);
  });

  it('knows its text when it comes twice and late, and treats an unknown token as anybody’s words', async () => {
    await open();
    rig.work((work) => startTest(work, 'loop', rig.imsi));
    await rig.pass(10_000);
    const [text = ''] = rig.network;
    await rig.pass(HOUR);
    rig.modem.receive(ownNumber, text);
    rig.modem.receive('+33639980001', 'Test Vigie BCDFGHJKLM');
    await rig.pass(5_000);
    expect(rig.inbox.map(({ reading }) => reading).sort()).toEqual(['none', 'none', 'to-read']);
  });

  it('raises a technical alert after five silent minutes, and ends it when a later test comes back', async () => {
    let isDeaf = true;
    await open({ modem: { onSubmit: () => (isDeaf ? swallowed : delivered) } });
    rig.work((work) => startTest(work, 'loop', rig.imsi));
    await rig.pass(4 * MINUTE);
    expect(rig.alerts).toEqual([]);
    await rig.pass(2 * MINUTE);
    expect(rig.alerts).toEqual(['loop-silent']);
    expect(tests()).toMatchObject([
      { state: 'failed', reason: expect.stringContaining('5 minutes') },
    ]);
    isDeaf = false;
    rig.work((work) => startTest(work, 'loop', rig.imsi));
    await rig.pass(10_000);
    expect(rig.alerts).toEqual([]);
  });

  it('texts itself after two hours without a word while the unit is open, and not at night', async () => {
    // Monday; open from 7:30 to 19:00, Paris.
    await open({ start: '2026-03-02T06:00:30Z' });
    await rig.passTo('2026-03-02T08:20:00Z');
    expect(tests()).toEqual([]);
    await rig.passTo('2026-03-02T08:40:00Z');
    expect(tests()).toHaveLength(1);
    await rig.passTo('2026-03-02T09:30:00Z');
    rig.modem.receive('+33639980001', 'Bonjour');
    await rig.passTo('2026-03-02T11:00:00Z');
    expect(tests()).toHaveLength(1);
    await rig.passTo('2026-03-03T05:50:00Z');
    const night = tests().filter(({ askedAt }) => askedAt > Date.parse('2026-03-02T18:00:00Z'));
    expect(night).toEqual([]);
  });

  it('prints whom to phone once the modem has been dead for 30 minutes', async () => {
    await open({ settings: { loopTests: false } });
    rig.modem.unplug();
    await rig.pass(29 * MINUTE);
    expect(rig.alerts).not.toContain('modem-dead');
    await rig.pass(2 * MINUTE);
    expect(rig.alerts).toContain('modem-dead');
    rig.modem.plug();
    await rig.pass(5 * MINUTE);
    expect(rig.alerts).not.toContain('modem-dead');
  });

  it('tests by itself only where it may: not in trial to a number that is none of its own', async () => {
    await open({ start: '2026-03-02T05:55:00Z', settings: { mode: 'trial' } });
    await rig.passTo('2026-03-02T06:10:00Z');
    expect([rig.network, rig.alerts]).toEqual([[], []]);
    expect(rig.work((work) => startTest(work, 'loop', rig.imsi))).toBe('withheld');
  });
});

describe('H20: a computer whose clock is wrong', () => {
  const sendWith = async (aheadMs: number) => {
    await open();
    rig.networkAheadMs = -aheadMs;
    rig.queue('un', { number: number(1) });
    await rig.pass(5_000);
    rig.queue('deux', { number: number(2) });
    await rig.pass(5_000);
    rig.queue('trois', { number: number(3) });
    await rig.pass(5_000);
  };

  it.each([0, 60_000, -60_000])('says nothing of %i ms', async (aheadMs) => {
    await sendWith(aheadMs);
    expect([rig.alerts, rig.network]).toEqual([[], ['un', 'deux', 'trois']]);
  });

  it.each([3 * MINUTE, -10 * MINUTE])('warns from two minutes: %i ms', async (aheadMs) => {
    await sendWith(aheadMs);
    expect([rig.alerts, rig.holds]).toEqual([['clock-off'], []]);
    expect(rig.network).toHaveLength(3);
  });

  it.each([HOUR, -HOUR])('lets routine only wait from fifteen: %i ms', async (aheadMs) => {
    await sendWith(aheadMs);
    expect([rig.alerts, rig.holds]).toEqual([['clock-far-off'], ['clock-off']]);
    expect(rig.network).toEqual(['un', 'deux']);
    rig.queue('réponse', { class: 4, number: number(4) });
    await rig.pass(5_000);
    expect(rig.network.at(-1)).toBe('réponse');
    rig.networkAheadMs = 0;
    rig.queue('à l’heure', { class: 4, number: number(5) });
    await rig.pass(10_000);
    expect([rig.alerts, rig.network.at(-1)]).toEqual([[], 'trois']);
  });

  it('does not believe a service centre that is wrong once', async () => {
    await open();
    rig.networkAheadMs = HOUR;
    rig.queue('un');
    await rig.pass(5_000);
    rig.networkAheadMs = 0;
    rig.queue('deux');
    await rig.pass(5_000);
    expect([rig.alerts, rig.holds]).toEqual([[], []]);
  });
});

describe('H34: a copied folder, or a SIM in two places', () => {
  it('holds all but emergencies when another SIM is in the modem, until a person accepts it', async () => {
    await open();
    const imsi = rig.imsi;
    rig.work((work) => acceptMachine(work, 'one', ['208019999999999']));
    rig.work((work) => checkSim(work, imsi));
    expect(rig.alerts).toEqual(['sim-changed']);
    routine(1);
    rig.queue('infirmière', { class: 3 });
    rig.queue('15', { class: 1, kind: 'emergency', number: number(9) });
    await rig.pass(5_000);
    expect(rig.network).toEqual(['15']);
    rig.work((work) => acceptSim(work, imsi), manager);
    await rig.pass(5_000);
    expect([rig.network.length, rig.alerts]).toEqual([3, []]);
  });

  it('holds all but emergencies on a machine that it does not know, until a person releases it', async () => {
    await open();
    rig.work((work) => checkMachine(work, 'another'));
    expect(rig.alerts).toEqual(['folder-moved']);
    routine(1);
    rig.queue('15', { class: 1, kind: 'emergency', number: number(9) });
    await rig.pass(5_000);
    expect(rig.network).toEqual(['15']);
    rig.work((work) => checkMachine(work, 'another'));
    expect(rig.alerts).toEqual(['folder-moved']);
    rig.work((work) => acceptMachine(work, 'another'), manager);
    await rig.pass(5_000);
    expect([rig.network.length, rig.alerts]).toEqual([2, []]);
    // The first machine is the stranger now.
    rig.work((work) => checkMachine(work, 'one'));
    expect(rig.alerts).toEqual(['folder-moved']);
  });

  it('asks whether another computer sends when a report is for a text that is none of ours', async () => {
    await open();
    rig.queue('un');
    await rig.pass(5_000);
    const [submission] = rig.modem.submissions;
    if (!submission) throw new Error('nothing left');
    rig.modem.report({ ...submission, to: '+33639980777', reference: 77 });
    await rig.pass(5_000);
    expect(rig.alerts).toEqual(['foreign-report']);
  });
});

describe('H46: five hundred routine texts', () => {
  it('let one urgent text go next, and it is said when they will have left', async () => {
    await open({ modem: { sendMs: 1_000 }, settings: { loopTests: false } });
    for (let i = 0; i < 500; i += 1) rig.queue(`routine ${i}`);
    await rig.pass(20_000);
    const before = rig.network.length;
    rig.queue('appelez le 15', { class: 1, kind: 'emergency', number: number(1) });
    await rig.pass(3_000);
    expect(rig.network.slice(before, before + 2)).toContain('appelez le 15');
    const queue = queueOf(rig.store.db, rig.store.clock.now());
    expect(queue).toMatchObject({ urgent: 0, held: 0 });
    // One may be on its way: told to the modem, and not answered yet.
    expect(queue.waiting - (501 - rig.network.length)).toBeOneOf([0, 1]);
    // Some 480 at a second each; a minute later it is said to be the same instant.
    const endsAt = queue.endsAt ?? 0;
    expect(endsAt - rig.store.clock.now()).toBeGreaterThan(450_000);
    for (let ms = 0; ms < MINUTE; ms += 10_000) await rig.pass(10_000);
    const later = queueOf(rig.store.db, rig.store.clock.now()).endsAt ?? 0;
    expect(Math.abs(later - endsAt)).toBeLessThan(45_000);
  });

  it('leave no faster than the unit wants, and what answers or warns passes between', async () => {
    await open({ settings: { loopTests: false, routinePerMinute: 6 } });
    routine(10);
    await rig.pass(25_000);
    expect(rig.network).toEqual(['r0', 'r1', 'r2']);
    rig.queue('réponse', { class: 4, number: number(20) });
    rig.queue('15', { class: 1, kind: 'emergency', number: number(21) });
    await rig.pass(3_000);
    expect(rig.network.slice(3)).toEqual(['15', 'réponse']);
    await rig.pass(45_000);
    expect(rig.network).toContain('r6');
    expect(rig.network).not.toContain('r8');
  });

  it('wait while a manager pauses them, and answers leave meanwhile', async () => {
    await open({ settings: { loopTests: false } });
    rig.work((work) => holdRoutine(work, { kind: 'person', imsi: null }), manager);
    routine(3);
    rig.queue('réponse', { class: 4, number: number(9) });
    await rig.pass(10_000);
    expect([rig.network, rig.alerts]).toEqual([['réponse'], ['routine-paused']]);
    release();
    await rig.pass(10_000);
    expect([rig.network.length, rig.alerts]).toEqual([4, []]);
  });
});

describe('two modems, with holds and tests of the loop', () => {
  const other = {
    ...{ imei: '350000000000014', imsi: '208000000000002', iccid: '89330000000000000024' },
    ...{ ownNumber: '+33639980098', path: 'B' },
  };
  const openTwo = async (options: SimRigOptions = {}) => {
    await open({ second: other, ...options });
    // The folder knows both: the second one was accepted.
    rig.work((work) => acceptSim(work, other.imsi), manager);
    await rig.pass(1_000);
  };
  const sentBy = (modem: { readonly submissions: readonly Submission[] } | undefined) =>
    modem?.submissions.map(({ text }) => text) ?? [];
  const test = (imsi: string) => rig.work((work) => startTest(work, 'loop', imsi));

  it('each tests itself, by itself, and both come back', async () => {
    await openTwo();
    test(rig.imsi);
    test(other.imsi);
    await rig.pass(MINUTE);
    expect(tests().map(({ imsi, state }) => [imsi, state])).toEqual(
      expect.arrayContaining([
        [rig.imsi, 'passed'],
        [other.imsi, 'passed'],
      ]),
    );
    expect([rig.modem, rig.second].map((modem) => modem?.submissions[0]?.to)).toEqual([
      ownNumber,
      other.ownNumber,
    ]);
    expect(rig.inbox.map(({ state }) => state)).toEqual(['processed', 'processed']);
  });

  it('tell of a silent one until that one is heard, whatever the other says', async () => {
    let verdict: typeof delivered | typeof swallowed = swallowed;
    await openTwo({ second: { ...other, onSubmit: () => verdict } });
    test(other.imsi);
    await rig.pass(6 * MINUTE);
    expect(rig.alerts).toEqual(['loop-silent']);
    test(rig.imsi);
    await rig.pass(MINUTE);
    expect(rig.alerts).toEqual(['loop-silent']);
    verdict = delivered;
    test(other.imsi);
    await rig.pass(MINUTE);
    expect(rig.alerts).toEqual([]);
  });

  it('hold routine on the SIM whose plan is used, and send it by the other one', async () => {
    await openTwo();
    plan({ dayLimit: 1 });
    routine(1);
    await rig.pass(10_000);
    const first = rig.modem.submissions.length === 1 ? rig.modem : rig.second;
    routine(4, 1);
    await rig.pass(30_000);
    expect(rig.modem.submissions.length).toBeLessThanOrEqual(1);
    expect(sentBy(rig.modem).concat(sentBy(rig.second)).sort()).toEqual([
      ...['r0', 'r1', 'r2', 'r3', 'r4'],
    ]);
    expect(first).toBeDefined();
  });

  it('let a test leave by the SIM that is held, and by no other when its modem is away', async () => {
    await openTwo();
    rig.work((work) => holdRoutine(work, { kind: 'person', imsi: null }), manager);
    routine(2);
    test(rig.imsi);
    await rig.pass(30_000);
    expect(tests()[0]?.state).toBe('passed');
    expect([...sentBy(rig.modem), ...sentBy(rig.second)]).toHaveLength(1);
    rig.modem.unplug();
    await rig.pass(5_000);
    test(rig.imsi);
    await rig.pass(7 * MINUTE);
    expect(tests().map(({ state }) => state)).toContain('failed');
    expect(sentBy(rig.second)).toEqual([]);
    expect(rig.alerts).toContain('loop-silent');
    rig.modem.plug();
    release();
    await rig.pass(2 * MINUTE);
    expect([...sentBy(rig.modem), ...sentBy(rig.second)].sort()).toEqual([
      expect.stringMatching(/^Test Vigie/),
      ...['r0', 'r1'],
    ]);
  });
});

describe('H51: the weekly drill of the on-call telephones', () => {
  const settings = { onCallNumber: '+33639980070', onCallNextNumber: '+33639980071' };
  const drills = () =>
    tests()
      .filter(({ kind }) => kind === 'on-call')
      .map(({ place, state }) => [place, state])
      .sort();

  it('texts each on Monday at 16:00, and says nothing when both got it', async () => {
    // A Monday, an hour before.
    await open({ start: '2026-03-02T14:00:00Z', settings });
    await rig.passTo('2026-03-02T15:01:00Z');
    const sent = rig.modem.submissions.filter(({ to }) => to !== ownNumber);
    expect(sent.map(({ to }) => to)).toEqual(Object.values(settings));
    for (const { text } of sent) {
      expect(text).toMatch(/essai du téléphone d'astreinte. Rien à faire, ne pas répondre/);
      expect(fitText(text).parts).toHaveLength(1);
    }
    expect([drills(), rig.alerts]).toEqual([
      [
        [0, 'passed'],
        [1, 'passed'],
      ],
      [],
    ]);
    await rig.passTo('2026-03-02T16:30:00Z');
    expect(drills()).toHaveLength(2);
  });

  it('tells of the one that got nothing, until that one does', async () => {
    const off = new Set([settings.onCallNextNumber]);
    await open({
      settings,
      modem: { onSubmit: ({ to }) => (off.has(to) ? swallowed : delivered) },
    });
    rig.work((work) => startOnCallDrill(work));
    await rig.pass(12 * MINUTE);
    expect([drills(), rig.alerts]).toEqual([
      [
        [0, 'passed'],
        [1, 'failed'],
      ],
      ['on-call-drill-failed'],
    ]);
    // A second time: the first one gets it again, which says nothing of the other.
    rig.work((work) => startOnCallDrill(work));
    await rig.pass(5 * MINUTE);
    expect(rig.alerts).toEqual(['on-call-drill-failed']);
    off.clear();
    await rig.pass(8 * MINUTE);
    rig.work((work) => startOnCallDrill(work));
    await rig.pass(MINUTE);
    expect(rig.alerts).toEqual([]);
  });

  it('is not run where nobody is set, nor where a trial folder may not text them', async () => {
    await open({ settings: { ...settings, mode: 'trial' } });
    expect(rig.work((work) => startOnCallDrill(work))).toBe('withheld');
    await rig.dispose();
    await open();
    expect(rig.work((work) => startOnCallDrill(work))).toBe('no-number');
    expect(drills()).toEqual([]);
  });
});

describe('H18: a full disk', () => {
  it('gives up its ballast for a reply, takes it in, and lets routine wait until there is room', async () => {
    await open();
    rig.ballast.keep();
    const { db } = rig.store;
    const pages = handleOf(db).pragma('page_count', { simple: true });
    // The disk has room for no further page, until the ballast is gone.
    handleOf(db).pragma(`max_page_count=${pages}`);
    const release = vi.spyOn(rig.ballast, 'release').mockImplementation(() => {
      handleOf(db).pragma('max_page_count=4294967294');
      return Ballast.prototype.release.call(rig.ballast);
    });
    for (let n = 0; n < 12; n += 1)
      rig.modem.receive(number(n), `je saigne ${'beaucoup '.repeat(14)}`);
    await rig.pass(2 * MINUTE);
    expect(release).toHaveBeenCalled();
    expect([rig.inbox.length, rig.ballast.isKept, rig.alerts.includes('disk-out')]).toEqual([
      ...[12, false, true],
    ]);
    expect(rig.modem.stores.map(({ used }) => used)).toEqual([0, 0, 0]);
    rig.queue('courant', { number: number(90) });
    rig.queue('réponse', { class: 4, number: number(91) });
    await rig.pass(10_000);
    expect(rig.states).toMatchObject({ courant: 'held', réponse: 'delivered' });
    rig.room.look(2 ** 40);
    await rig.pass(10_000);
    expect([rig.alerts.includes('disk-out'), rig.states.courant, rig.ballast.isKept]).toEqual([
      ...[false, 'delivered', true],
    ]);
  });
});
