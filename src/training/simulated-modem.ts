import { decodeSubmit, encodeDeliver, encodeStatusReport } from '../gsm/index.ts';
import type { ModemPort, PortCloseReason, PortOpening } from '../modem/index.ts';
import { answerCommand } from './simulated-modem-commands.ts';
import {
  type Fault,
  goodTraits,
  type SimulatedModemOptions,
  type Submission,
  type Traits,
  type Verdict,
} from './simulated-modem-options.ts';
import { SimulatedStore, tpduLength } from './simulated-modem-store.ts';

const CR = 0x0d;
const BACKSPACE = 0x08;
const ESCAPE = 0x1b;
const CTRL_Z = 0x1a;

/** The settings that a reset drops. */
export interface SimulatedSettings {
  echo: boolean;
  cmee: number;
  textMode: boolean;
  cnmi: readonly number[];
  csms: number;
  memories: [read: string, write: string, receive: string];
}

/** What the modem does once the text after the prompt is complete. */
export interface PromptAction {
  readonly command: string;
  /** The network takes its time, a storage does not. */
  readonly sends: boolean;
  readonly run: (body: string) => string;
}

/**
 * A 4G modem with its network, in memory. It speaks bytes through the port that a real modem would
 * have, so that training, tests and the real thing run the same driver.
 */
export class SimulatedModem implements ModemPort {
  readonly path: string;
  readonly options: SimulatedModemOptions;
  readonly traits: Traits;
  readonly stores: readonly SimulatedStore[];
  /** Every command line received, for tests. */
  readonly commands: string[] = [];
  readonly submissions: Submission[] = [];
  settings: SimulatedSettings;
  /** +CREG state: 1 registered, 2 searching, 3 denied. */
  registration = 1;
  signal = 21;
  isLocked: boolean;
  pinTries = 3;
  /** SIM commands that still answer "SIM busy". */
  simBusyFor = 0;

  readonly #dataListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #closeListeners = new Set<(reason: PortCloseReason) => void>();
  readonly #faults: { match: RegExp; fault: Fault; times: number }[] = [];
  readonly #held: string[] = [];
  #isOpen = false;
  #isPlugged = true;
  #epoch = 0;
  #line = '';
  #body = '';
  #prompt: PromptAction | undefined;
  #lastReference = 0;
  #busyUntil = 0;
  #lastConcatReference = 0;
  #unacknowledged = false;

  constructor(options: SimulatedModemOptions) {
    this.options = options;
    this.path = options.path ?? 'simulated';
    this.traits = { ...goodTraits, ...options.traits };
    const capacity = options.capacity ?? 50;
    const first = options.firstSlot ?? 0;
    this.stores = [
      new SimulatedStore('ME', capacity, first),
      new SimulatedStore('SM', capacity, first),
      new SimulatedStore('SR', capacity, first),
    ];
    this.isLocked = options.pin !== undefined;
    this.settings = this.#defaults();
  }

  // The port.

  async open(): Promise<PortOpening> {
    if (!this.#isPlugged) return { kind: 'refused', code: 'modem/port-missing' };
    if (this.#isOpen) return { kind: 'refused', code: 'modem/port-in-use' };
    this.#isOpen = true;
    return { kind: 'opened' };
  }

  async write(bytes: Uint8Array): Promise<boolean> {
    if (!this.#isOpen) return false;
    for (const byte of bytes) this.#take(byte);
    return true;
  }

  onData(listener: (bytes: Uint8Array) => void): () => void {
    this.#dataListeners.add(listener);
    return () => this.#dataListeners.delete(listener);
  }

  onClose(listener: (reason: PortCloseReason) => void): () => void {
    this.#closeListeners.add(listener);
    return () => this.#closeListeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closePort('asked');
  }

  // The world around it.

  /** A text arrives from the network. */
  receive(from: string, text: string, at = this.options.clock.now()): void {
    this.#lastConcatReference += 1;
    const pdus = encodeDeliver({
      from,
      text,
      at,
      offsetMinutes: this.#offset(at),
      concatReference: this.#lastConcatReference,
    });
    for (const pdu of pdus) this.receivePdu(pdu);
  }

  /** One message arrives, or waits in the network while there is no room. */
  receivePdu(pdu: string): void {
    this.#held.push(pdu);
    this.deliverHeld();
  }

  /** A delivery report arrives. `status`: TP-ST, 0 delivered, 0x46 expired. */
  report(submission: Submission, status = 0): void {
    const at = this.options.clock.now();
    const pdu = encodeStatusReport({
      messageReference: submission.reference,
      to: submission.to,
      sentAt: submission.at,
      dischargedAt: at,
      offsetMinutes: this.#offset(at),
      status,
    });
    const ds = this.settings.cnmi[3] ?? 0;
    if (ds === 1) this.announce(`+CDS: ${tpduLength(pdu)}\r\n${pdu}`);
    if (ds !== 2) return;
    const slot = this.store('SR')?.add({ pdu, length: tpduLength(pdu), stat: -1 });
    if (slot !== undefined) this.announce(`+CDSI: "SR",${slot}`);
  }

  ring(from: string): void {
    this.announce(`RING\r\n\r\n+CLIP: "${from}",145`);
  }

  /** An unsolicited line. */
  announce(text: string): void {
    if (!this.traits.mute) this.#emit(`\r\n${text}\r\n`);
  }

  /** Bytes as they are. */
  emitRaw(text: string): void {
    this.#emit(text);
  }

  unplug(): void {
    this.#isPlugged = false;
    this.#powerCycle();
    this.#closePort('hung-up');
  }

  plug(): void {
    this.#isPlugged = true;
    this.deliverHeld();
  }

  /** It starts again while the port stays open, with or without a word. */
  reset(greeting = 'RDY'): void {
    this.#powerCycle();
    if (greeting !== '') this.announce(greeting);
  }

  /** The next `times` commands that match go wrong. A PDU given after the prompt is its command's. */
  misbehave(match: RegExp, fault: Fault, times = 1): void {
    this.#faults.push({ match, fault, times });
  }

  // For the commands.

  store(name: string): SimulatedStore | undefined {
    return this.stores.find((store) => store.name === name);
  }

  prompt(action: PromptAction): void {
    this.#prompt = action;
    this.#body = '';
  }

  /** Hands a message to the network. The answer's number, or the error. */
  submitPdu(pdu: string): number | string {
    const decoded = decodeSubmit(pdu);
    if (!decoded.ok) return '+CMS ERROR: 304';
    const { to, text, requestReport } = decoded.value;
    const reference = (this.#lastReference + 1) & 0xff;
    const at = this.options.clock.now();
    const submission = {
      to: to.number,
      text,
      pdu,
      reference,
      requestReport,
      at,
      submit: decoded.value,
    };
    if (this.registration !== 1 && this.registration !== 5) return '+CMS ERROR: 331';
    const verdict: Verdict = this.options.onSubmit?.(submission) ?? {
      kind: 'accepted',
      report: 'delivered',
    };
    if (verdict.kind === 'refused') return `+CMS ERROR: ${verdict.cms}`;
    this.#lastReference = reference;
    this.submissions.push(submission);
    if (requestReport && verdict.report !== 'none') {
      const status = verdict.report === 'delivered' ? 0 : 0x46;
      if (this.traits.reportBeforeAnswer) this.report(submission, status);
      else this.#later(this.#sendMs + 1, () => this.report(submission, status));
    }
    return reference;
  }

  /** The consumer has what was handed over (+CNMA). */
  acknowledge(): boolean {
    const expected = this.#unacknowledged;
    this.#unacknowledged = false;
    this.deliverHeld();
    return expected;
  }

  /** The network tries again what had no room. */
  deliverHeld(): void {
    while (this.#held.length > 0 && this.#isPlugged && !this.#unacknowledged) {
      const pdu = this.#held[0] ?? '';
      const length = tpduLength(pdu);
      if (this.settings.cnmi[1] === 2) {
        this.#unacknowledged = this.settings.csms === 1;
        this.announce(`+CMT: ,${length}\r\n${pdu}`);
      } else {
        const store = this.store(this.settings.memories[2]);
        const slot = store?.add({ pdu, length, stat: 0 });
        if (slot === undefined) {
          this.announce(`^SMMEMFULL: "${store?.name}"`);
          return;
        }
        if (this.settings.cnmi[1] === 1) this.announce(`+CMTI: "${store?.name}",${slot}`);
      }
      this.#held.shift();
    }
  }

  get #sendMs(): number {
    return this.options.sendMs ?? 0;
  }

  #offset(at: number): number {
    return this.options.offsetMinutesAt?.(at) ?? 60;
  }

  #defaults(): SimulatedSettings {
    return {
      echo: true,
      cmee: 0,
      textMode: this.traits.textModeByDefault,
      cnmi: [0, 0, 0, 0, 0],
      csms: this.traits.acknowledges ? 1 : 0,
      memories: ['SM', 'SM', 'SM'],
    };
  }

  #powerCycle(): void {
    this.#epoch += 1;
    this.#busyUntil = 0;
    this.#line = '';
    this.#prompt = undefined;
    this.#unacknowledged = false;
    this.isLocked = this.options.pin !== undefined;
    this.settings = this.#defaults();
  }

  #closePort(reason: PortCloseReason): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const listener of this.#closeListeners) listener(reason);
  }

  #take(byte: number): void {
    if (this.#prompt) this.#takeBody(this.#prompt, byte);
    else if (byte === CR) {
      const line = this.#line.trim();
      this.#line = '';
      if (this.settings.echo && line !== '') this.#emit(`${line}\r`);
      if (line !== '') this.#execute(line);
    } else if (byte === BACKSPACE) this.#line = this.#line.slice(0, -1);
    else if (byte > 0x1f) this.#line += String.fromCharCode(byte);
  }

  #takeBody(prompt: PromptAction, byte: number): void {
    if (byte === ESCAPE) {
      this.#prompt = undefined;
      this.#emit('\r\nOK\r\n');
    } else if (byte === CTRL_Z) {
      this.#prompt = undefined;
      if (this.settings.echo) this.#emit(`${this.#body}\r`);
      const delayMs = prompt.sends ? this.#sendMs : (this.options.commandMs ?? 0);
      this.#answer(`${prompt.command} body`, () => prompt.run(this.#body), delayMs);
    } else this.#body += String.fromCharCode(byte);
  }

  #execute(line: string): void {
    this.commands.push(line);
    if (this.traits.ignores.some((pattern) => pattern.test(line))) return;
    if (this.traits.refuses.some((pattern) => pattern.test(line))) {
      this.#emit('\r\nERROR\r\n');
      return;
    }
    const isSend = /^AT\+CMSS=/i.test(line);
    const delayMs = isSend ? this.#sendMs : (this.options.commandMs ?? 0);
    this.#answer(line, () => answerCommand(this, line), delayMs);
  }

  /** Runs a command and writes its answer, unless a fault says otherwise. */
  #answer(command: string, run: () => string, delayMs: number): void {
    const fault = this.#takeFault(command);
    switch (fault?.kind) {
      case undefined:
        this.#write(run(), delayMs);
        return;
      case 'swallow':
        run();
        return;
      case 'late':
        this.#write(run(), fault.ms);
        return;
      case 'answer':
        if (fault.done) run();
        this.#write(fault.text, delayMs);
        return;
      case 'before':
        this.#write(fault.text, delayMs);
        this.#write(run(), delayMs);
        return;
      case 'unfinished':
        this.#write(run().replace(/(\r\n)?OK$/, ''), delayMs);
        return;
      case 'no-prompt':
        run();
        this.#prompt = undefined;
        return;
      case 'unplug':
        if (fault.done) run();
        this.unplug();
        return;
      case 'reset':
        if (fault.done) run();
        this.reset();
        return;
    }
  }

  #takeFault(command: string): Fault | undefined {
    const entry = this.#faults.find(({ match, times }) => times > 0 && match.test(command));
    if (!entry) return undefined;
    entry.times -= 1;
    return entry.fault;
  }

  /** `> ` is written as it is; anything else between line ends. */
  #write(text: string, delayMs: number): void {
    const framed = text === '> ' ? '\r\n> ' : `\r\n${text}\r\n`;
    if (text === '') return;
    // One command after the other: no answer overtakes one that is late.
    const now = this.options.monotonic.now();
    this.#busyUntil = Math.max(now + delayMs, this.#busyUntil);
    this.#later(this.#busyUntil - now, () => this.#emit(framed));
  }

  #later(delayMs: number, action: () => void): void {
    const epoch = this.#epoch;
    const run = () => {
      if (epoch === this.#epoch) action();
    };
    if (delayMs === 0) queueMicrotask(run);
    else this.options.monotonic.after(delayMs, run);
  }

  #emit(text: string): void {
    if (!this.#isOpen) return;
    const bytes = Buffer.from(`${this.traits.noise}${text}`, 'latin1');
    const chunks = this.traits.oneByteReads ? [...bytes].map((byte) => Buffer.of(byte)) : [bytes];
    for (const chunk of chunks) for (const listener of this.#dataListeners) listener(chunk);
  }
}
