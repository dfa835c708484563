import { afterEach, describe, expect, it } from 'vitest';
import { raiseTechnical } from '../../alerts/index.ts';
import { writeSetting } from '../../shared/settings.ts';
import { listOf, openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

let rig: TrainingRig;
afterEach(() => rig.dispose());

const begin = '2026-06-08T08:00:00+02:00';
const at = (local: string) => Date.parse(`${local}+02:00`);
const to = (local: string) => rig.ask('clock:to', { target: { to: at(local) } });
const get = () => rig.as('cadre', 'sims:get', {});
const list = listOf([
  ['7001', '06 39 98 70 01', '16/06/2026', '08:00'],
  ['7002', '06 39 98 70 02', '16/06/2026', '09:00'],
  ['7003', '06 39 98 70 03', '17/06/2026', '07:30'],
]);

async function open(): Promise<void> {
  rig = await openTrainingRig(begin);
  // Waits for the modem.
  await to('2026-06-08T08:00:01');
}

describe('the screen of modem and SIM', () => {
  it('shows the SIM, its number, what it sent and how that arrived', async () => {
    await open();
    await rig.import(list);
    await to('2026-06-09T10:00');
    expect(await get()).toMatchObject({
      sims: [
        {
          ...{ isInUse: true, isAccepted: true, contract: 'unknown', warnPercent: 80 },
          ...{ ownNumber: '+33639989999', ownNumberFrom: 'sim', category: 'ordinary-mobile' },
          day: { used: 2, limit: null, standing: 'unlimited' },
          month: { used: 2, limit: null, standing: 'unlimited' },
          delivery: { delivered: 2, lost: 0, isPoor: false },
        },
      ],
      ...{ holds: [], tests: [], technicalAlerts: [], isFolderMoved: false },
      queue: { waiting: 0, urgent: 0, held: 0 },
    });
  });

  it('tests the loop when asked, by a nurse or the command line, and shows how long it took', async () => {
    await open();
    await rig.as('ide', 'sims:test', { kind: 'loop' });
    await to('2026-06-08T08:10');
    const { testId } = await rig.ask('sims:test', { kind: 'loop' });
    await to('2026-06-08T08:20');
    const { tests } = await get();
    expect(tests).toMatchObject([
      { testId, kind: 'loop', state: 'passed', by: expect.stringContaining('dsi') },
      { kind: 'loop', state: 'passed', by: 'Inès Caron' },
    ]);
    expect(tests.every(({ roundTripMs }) => roundTripMs !== null && roundTripMs < 60_000)).toBe(
      true,
    );
  });

  it('says why a test cannot be made, and changes nothing', async () => {
    await open();
    await expect(rig.as('ide', 'sims:test', { kind: 'other-network' })).rejects.toThrow(
      'sim/no-other-number',
    );
    rig.unit.parts.run({ kind: 'automate' }, (work) => {
      writeSetting(work.db, work.now, 'otherNetworkNumber', '+32470123456');
    });
    await expect(rig.as('ide', 'sims:test', { kind: 'other-network' })).rejects.toThrow(
      'sim/withheld',
    );
    expect(await rig.ask('outbox:list', {})).toEqual([]);
  });

  it('takes a number of fourteen digits and limits, and refuses what is no number', async () => {
    await open();
    const [sim] = (await get()).sims;
    const change = {
      ...{ imsi: sim?.imsi ?? '', contract: 'automated-in-writing' as const, warnPercent: 75 },
      ...{ dayLimit: 200, monthLimit: null },
    };
    await rig.as('cadre', 'sims:change', { ...change, ownNumber: '07 000 000 000 000' });
    expect((await get()).sims[0]).toMatchObject({
      ...{ ownNumber: '+337000000000000', ownNumberFrom: 'person', category: 'extended-mobile' },
      ...{ contract: 'automated-in-writing', warnPercent: 75 },
      day: { used: 0, limit: 200, standing: 'fine' },
    });
    const wrong = rig.as('cadre', 'sims:change', { ...change, ownNumber: '0612', dayLimit: 1 });
    await expect(wrong).rejects.toThrow('sim/bad-number');
    expect((await get()).sims[0]).toMatchObject({
      ownNumber: '+337000000000000',
      day: { limit: 200 },
    });
  });

  it('keeps what the SIM says of itself as the SIM’s when only its plan is changed', async () => {
    await open();
    const [sim] = (await get()).sims;
    await rig.as('cadre', 'sims:change', {
      ...{ imsi: sim?.imsi ?? '', ownNumber: sim?.ownNumber ?? null, contract: 'ordinary' },
      ...{ dayLimit: null, monthLimit: 250, warnPercent: 80 },
    });
    expect((await get()).sims[0]).toMatchObject({ ownNumberFrom: 'sim', month: { limit: 250 } });
  });

  it('H46: lets a manager pause routine and resume it', async () => {
    await open();
    await rig.import(list);
    await rig.as('cadre', 'sims:pause-routine', {});
    await to('2026-06-09T10:00');
    expect((await rig.ask('outbox:list', {})).map(({ state }) => state)).toEqual(['held', 'held']);
    expect(await get()).toMatchObject({
      holds: [{ kind: 'person', by: expect.any(String) }],
      queue: { waiting: 0, held: 2 },
      technicalAlerts: [{ code: 'routine-paused', level: 'warning' }],
    });
    // Both are due at once: which was planned first does not matter.
    const { texts } = (await get()).queue;
    expect(texts.map(({ digits, sentence }) => `${digits} ${sentence}`).sort()).toEqual([
      '…7001 Retenu : Envois courants suspendus par un responsable.',
      '…7002 Retenu : Envois courants suspendus par un responsable.',
    ]);
    await rig.as('cadre', 'sims:resume-routine', {});
    await to('2026-06-09T10:01');
    expect((await rig.ask('outbox:list', {})).map(({ state }) => state)).toEqual([
      'delivered',
      'delivered',
    ]);
    expect(await get()).toMatchObject({ holds: [], technicalAlerts: [] });
  });

  it('lets a person say that what the machine cannot see was looked into, and nothing else', async () => {
    await open();
    rig.unit.parts.run({ kind: 'automate' }, (work) => {
      raiseTechnical(work, 'foreign-report', {});
      raiseTechnical(work, 'modem-dead', {});
    });
    await rig.as('ide', 'technical:acknowledge', { code: 'foreign-report' });
    await expect(rig.as('ide', 'technical:acknowledge', { code: 'modem-dead' })).rejects.toThrow(
      'unit/not-found',
    );
    expect((await get()).technicalAlerts.map(({ code }) => code)).toEqual(['modem-dead']);
  });
});

describe('H16: whom to phone while the modem is dead', () => {
  it('lists whose text did not leave, who was asked and not heard, and who is due today', async () => {
    await open();
    await rig.import(list);
    // Asked at 10:00 on the day before, and not answered.
    await to('2026-06-15T10:05');
    await rig.restart({ port: null, clock: at('2026-06-16T11:00') });
    await to('2026-06-16T11:30');
    const sheet = await rig.as('ide', 'modem:call-sheet', {});
    const byIpp = Object.fromEntries(sheet.rows.map((row) => [row.patient.ipp, row]));
    expect(byIpp['7001']?.why).toContain('Une réponse est attendue : elle a pu se perdre.');
    expect(byIpp['7003']?.why).toContain('Un SMS n’est pas parti.');
    expect(byIpp['7003']?.numbers).toEqual(['+33639987003']);
  });

  it('prints it with who and when, and « à détruire », and writes that down', async () => {
    let page = '';
    rig = await openTrainingRig(begin, {
      shell: {
        pdf: {
          print: async (html) => {
            page = html;
            return new Uint8Array([1]);
          },
        },
        notify: () => {},
        keepAwake: () => {},
      },
    });
    await to('2026-06-08T08:00:01');
    await rig.import(list);
    await rig.as('cadre', 'sims:pause-routine', {});
    await to('2026-06-09T10:00');
    const file = await rig.as('ide', 'modem:call-sheet-file', {});
    expect(file.fileName).toBe('vigie-liste-d-appel.pdf');
    expect(page).toContain('06 39 98 70 01');
    expect(page).toContain('à détruire après usage');
    expect(page).toContain('Imprimé le 09/06/2026 10:00 par Inès Caron');
    expect(page).toContain('FORMATION');
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});
