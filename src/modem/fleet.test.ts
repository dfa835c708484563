import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock, FakeMonotonic } from '../testing/fake-clock.ts';
import { samplePdu, settle } from '../testing/modem-bench.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { type ModemFleet, type ModemPort, openModems } from './index.ts';

const clock = new FakeClock();
let monotonic: FakeMonotonic;
let fleet: ModemFleet;
let ports: ModemPort[];

const [PDU, LENGTH] = samplePdu();

const FIRST = { imei: '350000000000006', imsi: '208000000000001', iccid: '89330000000000000016' };
const SECOND = { imei: '350000000000014', imsi: '208000000000002', iccid: '89330000000000000024' };

const modem = (options: Partial<SimulatedModemOptions> = {}) =>
  new SimulatedModem({ clock, monotonic, ...options });

async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await settle();
    monotonic.advance(Math.min(50, ms - passed));
  }
  await settle();
}

const begin = async (...plugged: ModemPort[]) => {
  ports = plugged;
  fleet = openModems({ ports: async () => ports, monotonic });
  await pass(3_000);
};

const found = () =>
  fleet.links.map(({ status }) => [status.path, status.identity.imei, status.state.kind]);

afterEach(async () => {
  const disposed = fleet.dispose();
  await pass(15_000);
  await disposed;
  expect(monotonic.pending).toBe(0);
});

/** Another port of the same modem: the same answers by another way in. */
const secondPort = (of: SimulatedModem, path: string) => {
  const port = modem({ ...of.options, path });
  return port;
};
const silentPort = (path: string) => modem({ path, traits: { ignores: [/./] } });

describe('finding modems', () => {
  it('takes each modem once, whichever of its ports answer', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    const again = secondPort(first, '/dev/ttyUSB2');
    const other = modem({ ...SECOND, path: '/dev/ttyUSB5' });
    await begin(silentPort('/dev/ttyUSB0'), first, again, silentPort('/dev/ttyUSB4'), other);
    expect(found()).toEqual([
      ['/dev/ttyUSB1', FIRST.imei, 'ready'],
      ['/dev/ttyUSB5', SECOND.imei, 'ready'],
    ]);
    // The port that is not used is left to whoever wants it.
    expect(await again.open()).toEqual({ kind: 'opened' });
    await again.close();
  });

  it('finds a second one that is plugged in later, and says so', async () => {
    monotonic = new FakeMonotonic();
    await begin(modem({ ...FIRST, path: '/dev/ttyUSB1' }));
    const told: number[] = [];
    fleet.onLinks((links) => void told.push(links.length));
    ports = [...ports, modem({ ...SECOND, path: '/dev/ttyUSB5' })];
    await pass(12_000);
    expect(found()).toHaveLength(2);
    expect(told).toEqual([2]);
  });

  it('looks for one modem when there is none, and says why', async () => {
    monotonic = new FakeMonotonic();
    const busy = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await busy.open();
    await begin(busy);
    expect(fleet.links.map(({ status }) => status.sentence)).toEqual(['modem.failing.port-in-use']);
    await busy.close();
    await pass(10_000);
    expect(found()).toEqual([['/dev/ttyUSB1', FIRST.imei, 'ready']]);
  });

  it('tells two sticks with one copied IMEI apart by their SIMs', async () => {
    monotonic = new FakeMonotonic();
    const copied = modem({ ...SECOND, imei: FIRST.imei, path: '/dev/ttyUSB5' });
    await begin(modem({ ...FIRST, path: '/dev/ttyUSB1' }), copied);
    await pass(60_000);
    expect(fleet.links.map(({ status }) => status.identity.imsi)).toEqual([
      FIRST.imsi,
      SECOND.imsi,
    ]);
  });

  it('takes modems that tell no IMEI, apart by their SIMs too', async () => {
    monotonic = new FakeMonotonic();
    const traits = { refuses: [/^AT\+C?GSN/] };
    const one = modem({ ...FIRST, path: '/dev/ttyUSB1', traits });
    const two = modem({ ...SECOND, path: '/dev/ttyUSB5', traits });
    await begin(one, two);
    await pass(60_000);
    expect(fleet.links.map(({ status }) => status.identity.imsi).sort()).toEqual([
      FIRST.imsi,
      SECOND.imsi,
    ]);
  });

  it('asks what is no modem less and less often, once there is one', async () => {
    monotonic = new FakeMonotonic();
    const scanner = silentPort('/dev/ttyACM0');
    await begin(modem({ ...FIRST, path: '/dev/ttyUSB1' }), scanner);
    await pass(60_000);
    const early = scanner.commands.length;
    await pass(600_000);
    expect(scanner.commands.length - early).toBeLessThan(early * 2);
  });
});

describe('losing modems', () => {
  it('7: finds each again by its IMEI when they come back with their names exchanged', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    const second = modem({ ...SECOND, path: '/dev/ttyUSB5' });
    await begin(first, second);
    first.unplug();
    second.unplug();
    await pass(200);
    first.plug('/dev/ttyUSB5');
    second.plug('/dev/ttyUSB1');
    await pass(30_000);
    expect(found()).toEqual([
      ['/dev/ttyUSB5', FIRST.imei, 'ready'],
      ['/dev/ttyUSB1', SECOND.imei, 'ready'],
    ]);
  });

  it('leaves the other at work while one is gone', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    const second = modem({ ...SECOND, path: '/dev/ttyUSB5' });
    await begin(first, second);
    first.unplug();
    await pass(60_000);
    expect(found()).toEqual([
      [undefined, FIRST.imei, 'gone'],
      ['/dev/ttyUSB5', SECOND.imei, 'ready'],
    ]);
    const outcome = fleet.links[1]?.submit(PDU, LENGTH);
    await pass(100);
    expect(await outcome).toMatchObject({ kind: 'sent' });
  });

  it('waits no more for a modem whose SIM is in another one now', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await begin(first);
    first.unplug();
    await pass(1_000);
    ports = [modem({ ...FIRST, imei: SECOND.imei, path: '/dev/ttyUSB5' })];
    await pass(60_000);
    expect(found()).toEqual([['/dev/ttyUSB5', SECOND.imei, 'ready']]);
  });

  it('finds a modem that went deaf and comes back on the port that never answered', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    const silent = silentPort('/dev/ttyUSB0');
    await begin(silent, first);
    first.unplug();
    await pass(100);
    first.plug('/dev/ttyUSB0');
    ports = [first];
    await pass(30_000);
    expect(found()).toEqual([['/dev/ttyUSB0', FIRST.imei, 'ready']]);
  });

  it('can be disposed while it looks', async () => {
    monotonic = new FakeMonotonic();
    ports = [silentPort('/dev/ttyUSB0')];
    fleet = openModems({ ports: async () => ports, monotonic });
    await settle();
  });
});

describe('another SIM', () => {
  const OTHER_SIM = { imsi: '208000000000009', iccid: '89330000000000000099' };

  it('is recognised while the modem runs, at once where the modem says so', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await begin(first);
    const boots = fleet.links[0]?.status.bootCount ?? 0;
    first.changeSim(OTHER_SIM);
    await pass(3_000);
    expect(fleet.links[0]?.status).toMatchObject({
      state: { kind: 'ready' },
      identity: OTHER_SIM,
      // What was on its way belongs to the SIM before.
      bootCount: boots + 1,
    });
  });

  it('is recognised within half a minute where the modem says nothing', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await begin(first);
    first.changeSim(OTHER_SIM, false);
    await pass(35_000);
    expect(fleet.links[0]?.status).toMatchObject({ state: { kind: 'ready' }, identity: OTHER_SIM });
  });

  it('is waited for after the one before was taken out', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await begin(first);
    first.changeSim(null);
    await pass(5_000);
    expect(fleet.links[0]?.status.state).toEqual({ kind: 'sim-locked', lock: 'no-sim' });
    first.changeSim(OTHER_SIM);
    await pass(15_000);
    expect(fleet.links[0]?.status).toMatchObject({ state: { kind: 'ready' }, identity: OTHER_SIM });
  });

  it('may be the other modem’s: both exchange theirs while they run', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    const second = modem({ ...SECOND, path: '/dev/ttyUSB5' });
    await begin(first, second);
    first.changeSim(null);
    second.changeSim(null);
    await pass(5_000);
    first.changeSim(SECOND);
    second.changeSim(FIRST);
    await pass(30_000);
    expect(fleet.links.map(({ status: { identity } }) => [identity.imei, identity.imsi])).toEqual([
      [FIRST.imei, SECOND.imsi],
      [SECOND.imei, FIRST.imsi],
    ]);
  });
});

describe('forgetting a modem', () => {
  it('looks for it no more, and finds it as a new one when it is plugged in all the same', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await begin(first, modem({ ...SECOND, path: '/dev/ttyUSB5' }));
    const [gone] = fleet.links;
    if (!gone) throw new Error('a modem');
    first.unplug();
    await pass(1_000);
    expect(fleet.forget(gone)).toBe(true);
    expect(found()).toEqual([['/dev/ttyUSB5', SECOND.imei, 'ready']]);
    expect(fleet.forget(gone)).toBe(false);
    await pass(1_000);
    first.plug();
    await pass(30_000);
    expect(found()).toEqual([
      ['/dev/ttyUSB5', SECOND.imei, 'ready'],
      ['/dev/ttyUSB1', FIRST.imei, 'ready'],
    ]);
    expect(fleet.links).not.toContain(gone);
  });

  it('goes on looking for any modem when the only one is forgotten', async () => {
    monotonic = new FakeMonotonic();
    const first = modem({ ...FIRST, path: '/dev/ttyUSB1' });
    await begin(first);
    first.unplug();
    await pass(1_000);
    const [gone] = fleet.links;
    if (!gone) throw new Error('a modem');
    expect(fleet.forget(gone)).toBe(true);
    ports = [];
    await pass(10_000);
    expect(fleet.links.map(({ status }) => status.sentence)).toEqual(['modem.failing.no-port']);
    ports = [modem({ ...SECOND, path: '/dev/ttyUSB5' })];
    await pass(30_000);
    expect(found()).toEqual([['/dev/ttyUSB5', SECOND.imei, 'ready']]);
  });

  it('is refused for one that is here, and where none was ever found', async () => {
    monotonic = new FakeMonotonic();
    await begin();
    const [looking] = fleet.links;
    expect(looking && fleet.forget(looking)).toBe(false);
    ports = [modem({ ...FIRST, path: '/dev/ttyUSB1' })];
    await pass(15_000);
    const [here] = fleet.links;
    expect(here && fleet.forget(here)).toBe(false);
    expect(found()).toEqual([['/dev/ttyUSB1', FIRST.imei, 'ready']]);
  });
});
