import { SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { FakeClock, FakeMonotonic } from './fake-clock.ts';

/** A person who types to the simulated modem, in a time that the test moves. */
export class ModemTerminal {
  readonly monotonic = new FakeMonotonic();
  readonly modem: SimulatedModem;
  #heard = '';

  constructor(options: Partial<SimulatedModemOptions> = {}) {
    const clock = new FakeClock('2026-03-02T08:00:00Z');
    this.modem = new SimulatedModem({ clock, monotonic: this.monotonic, ...options });
    this.modem.onData((bytes) => {
      this.#heard += Buffer.from(bytes).toString('latin1');
    });
  }

  /** A terminal whose modem is open and does not echo. */
  static async open(options: Partial<SimulatedModemOptions> = {}): Promise<ModemTerminal> {
    const terminal = new ModemTerminal(options);
    await terminal.modem.open();
    await terminal.say('ATE0\r');
    return terminal;
  }

  /** What the modem answers to these bytes. */
  async say(bytes: string): Promise<string> {
    await this.modem.write(Buffer.from(bytes, 'latin1'));
    return this.hear();
  }

  /** Types a line, and another one after the prompt. */
  async sayTwice(line: string, body: string): Promise<string> {
    await this.say(`${line}\r`);
    return this.say(`${body}\u001a`);
  }

  /** What the modem said since it was last heard, its lines joined by `|`, after so long. */
  async hear(ms = 0): Promise<string> {
    await new Promise((resolve) => setImmediate(resolve));
    if (ms > 0) this.monotonic.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
    const heard = this.#heard;
    this.#heard = '';
    return heard
      .split(/[\r\n]+/)
      .filter(Boolean)
      .join('|');
  }
}
