import { afterEach, describe, expect, it } from 'vitest';
import { ModemBench, samplePdu } from '../testing/modem-bench.ts';
import type { ModemPort } from './index.ts';
import { RestartPolicy } from './restart-policy.ts';

let bench: ModemBench;
afterEach(() => bench?.dispose());

const [PDU, LENGTH] = samplePdu();
const submit = () => bench.outcome(bench.link.submit(PDU, LENGTH));
const restarts = () => bench.modem.commands.filter((command) => command === 'AT+CFUN=1,1').length;

describe('a modem that answers and does not work', () => {
  it('is restarted when it finds no network for five minutes, then less and less often', async () => {
    bench = await ModemBench.ready();
    bench.modem.registration = 2;
    await bench.until('waiting-for-network');
    await bench.pass(4 * 60_000);
    expect(restarts()).toBe(0);
    await bench.pass(2 * 60_000);
    expect(restarts()).toBe(1);
    await bench.pass(8 * 60_000);
    expect(restarts()).toBe(1);
    await bench.pass(3 * 60_000);
    expect(restarts()).toBe(2);
    bench.modem.registration = 1;
    await bench.until('ready');
    expect(await submit()).toMatchObject({ kind: 'sent' });
  });

  it('is restarted after four texts in a row that it said nothing about', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'swallow' }, 4);
    for (let n = 0; n < 4; n += 1) expect(await submit()).toMatchObject({ kind: 'unknown' });
    await bench.pass(1_000);
    await bench.until('ready');
    expect(restarts()).toBe(1);
    expect(bench.link.status.bootCount).toBe(2);
    expect(await submit()).toMatchObject({ kind: 'sent' });
  });

  it('is not restarted for texts that it refuses in words', async () => {
    bench = await ModemBench.ready();
    const text = '+CMS ERROR: 38';
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'answer', text, done: false }, 9);
    for (let n = 0; n < 9; n += 1) await submit();
    await bench.pass(60_000);
    expect(restarts()).toBe(0);
  });
});

describe('RestartPolicy', () => {
  it('doubles its patience up to an hour, and starts afresh once there was a network', () => {
    const policy = new RestartPolicy();
    const at: number[] = [];
    for (let minute = 0; minute < 300; minute += 1) {
      if (policy.searching(minute * 60_000)) at.push(minute);
    }
    expect(at).toEqual([5, 16, 37, 78, 139, 200, 261]);
    policy.registered();
    expect([policy.searching(0), policy.searching(300_000)]).toEqual([false, true]);
  });

  it('does not restart for lost texts twice within half an hour', () => {
    const policy = new RestartPolicy();
    const lose = (times: number) => {
      for (let n = 0; n < times; n += 1) policy.lostSend();
    };
    lose(3);
    policy.answeredSend();
    lose(3);
    expect(policy.isSendingDead(0)).toBe(false);
    lose(1);
    expect(policy.isSendingDead(0)).toBe(true);
    lose(4);
    expect([policy.isSendingDead(60_000), policy.isSendingDead(1_800_000)]).toEqual([false, true]);
  });
});

/** What Windows does when a stick is pulled out: no event, and what was asked of it never ends. */
class EventlessPort implements ModemPort {
  readonly #port: ModemPort;
  isStuck = false;

  constructor(port: ModemPort) {
    this.#port = port;
  }

  get path() {
    return this.#port.path;
  }

  open() {
    return this.#port.open();
  }

  write(bytes: Uint8Array) {
    return this.isStuck ? new Promise<boolean>(() => {}) : this.#port.write(bytes);
  }

  onData(listener: (bytes: Uint8Array) => void) {
    return this.#port.onData((bytes) => {
      if (!this.isStuck) listener(bytes);
    });
  }

  onClose(listener: Parameters<ModemPort['onClose']>[0]) {
    return this.#port.onClose(listener);
  }

  async close() {
    // The handle is let go of some time, and nobody is told.
    void this.#port.close();
    if (this.isStuck) await new Promise(() => {});
  }
}

describe('a port that says nothing when it is pulled out', () => {
  const stuckBench = async () => {
    bench = new ModemBench();
    const port = new EventlessPort(bench.modem);
    bench.ports = [port];
    await bench.until('ready');
    return port;
  };

  it('is given up within a minute though no write ends, and taken again when it works', async () => {
    const port = await stuckBench();
    port.isStuck = true;
    await bench.until('failing', 60_000);
    expect(bench.link.status.sentence).toBe('modem.failing.no-answer');
    port.isStuck = false;
    await bench.until('ready', 60_000);
    expect(await submit()).toMatchObject({ kind: 'sent' });
  });

  it('tells within minutes what cannot be known of a text whose write never ended', async () => {
    const port = await stuckBench();
    bench.modem.misbehave(/^AT\+CMGS/, { kind: 'late', ms: 1_000 });
    const outcome = bench.link.submit(PDU, LENGTH);
    await bench.pass(500);
    port.isStuck = true;
    expect(await bench.outcome(outcome)).toMatchObject({ kind: 'not-started' });
  });

  it('is known to be gone within half a minute when the system lists it no more', async () => {
    await stuckBench();
    bench.ports = [];
    await bench.until('gone', 30_000);
    expect(bench.link.status.sentence).toBe('modem.gone');
    expect(await submit()).toEqual({ kind: 'not-started', why: 'not-ready' });
  });
});
