import { encodeSubmit } from '../gsm/index.ts';
import {
  type IncomingEvent,
  type ModemOptions,
  type ModemPort,
  openModem,
} from '../modem/index.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { FakeClock, FakeMonotonic } from './fake-clock.ts';

export const PATIENT = '+33639981234';

/** A PDU to hand to a modem, and its length. */
export function samplePdu(text = 'Bonjour', requestReport = false): readonly [string, number] {
  const [part] = encodeSubmit({ to: PATIENT, text, concatReference: 1, requestReport });
  if (!part) throw new Error('a text has at least one part');
  return [part.pdu, part.length];
}

/** Lets everything that needs no time happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The driver and the simulated modem, wired in memory, in a time that the test moves. */
export class ModemBench {
  readonly clock = new FakeClock();
  readonly monotonic = new FakeMonotonic();
  readonly modem: SimulatedModem;
  readonly link: ReturnType<typeof openModem>;
  /** What is plugged in. */
  ports: readonly ModemPort[];
  readonly events: IncomingEvent[] = [];
  readonly states: string[] = [];

  constructor(
    simulated: Partial<SimulatedModemOptions> = {},
    driven: Partial<ModemOptions> = {},
    prepare: (modem: SimulatedModem) => void = () => {},
  ) {
    this.modem = new SimulatedModem({
      clock: this.clock,
      monotonic: this.monotonic,
      ...simulated,
    });
    prepare(this.modem);
    this.ports = [this.modem];
    this.link = openModem({ ports: async () => this.ports, monotonic: this.monotonic, ...driven });
    this.link.onIncoming((event) => void this.events.push(event));
    this.link.onStatus(({ sentence }) => {
      if (this.states.at(-1) !== sentence) this.states.push(sentence);
    });
  }

  /** A bench whose modem is ready. */
  static async ready(
    simulated: Partial<SimulatedModemOptions> = {},
    driven: Partial<ModemOptions> = {},
    prepare: (modem: SimulatedModem) => void = () => {},
  ): Promise<ModemBench> {
    const bench = new ModemBench(simulated, driven, prepare);
    await bench.until('ready');
    await settle();
    return bench;
  }

  /** Moves real time on, letting the driver act at each step. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      await settle();
      this.monotonic.advance(Math.min(STEP_MS, ms - passed));
    }
    await settle();
  }

  /** The promise's outcome, moving time on as long as it waits; fails after `limitMs`. */
  async outcome<T>(promise: Promise<T>, limitMs = 300_000): Promise<T> {
    let done = false;
    const watched = promise.finally(() => {
      done = true;
    });
    watched.catch(() => {});
    await settle();
    for (let passed = 0; !done && passed < limitMs; passed += STEP_MS) await this.pass(STEP_MS);
    if (!done) throw new Error(`no outcome after ${limitMs} ms`);
    return watched;
  }

  async until(kind: string, limitMs = 60_000): Promise<void> {
    await settle();
    for (let passed = 0; this.link.status.state.kind !== kind; passed += STEP_MS) {
      if (passed >= limitMs) throw new Error(`${this.link.status.sentence}, not ${kind}`);
      await this.pass(STEP_MS);
    }
  }

  /** What came since the last call, without polls. */
  takeEvents(): readonly IncomingEvent[] {
    return this.events.splice(0).filter(({ kind }) => kind !== 'poll');
  }

  dispose(): Promise<void> {
    return this.outcome(this.link.dispose());
  }
}

const STEP_MS = 50;
