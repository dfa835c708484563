import { decodeSubmit, encodeDeliver, encodeStatusReport } from '../gsm/index.ts';
import type { ModemPort, PortCloseReason, PortOpening } from '../modem/index.ts';
import { answerCommand } from './simulated-modem-commands.ts';
import { InboundQueue } from './simulated-modem-inbound.ts';
import {
  type Fault,
  goodTraits,
  type ReportsToCome,
  type SimulatedModemOptions,
  type SimulatedSim,
  type Submission,
  type TimedReport,
  type Traits,
  type Verdict,
} from './simulated-modem-options.ts';
import { SimulatedStore, SimulatedUnion } from './simulated-modem-store.ts';
import type { Charset } from './simulated-modem-text-mode.ts';

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
  charset: Charset;
  /** +CSDH. */
  showsHeader: boolean;
  /** +CSMP: first octet, validity, protocol, coding of what is sent in text mode. */
  csmp: readonly number[];
  /** +CREG, +CGREG, +CEREG: 2 tells the cell as well. */
  registrationDetail: Record<string, number>;
  /** +COPS: 0 long name, 1 short name, 2 number. */
  operatorFormat: number;
  phonebook: string;
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
  /** <AcT> of TS 27.007 §7.3: 0 GSM, 2 UTRAN, 7 LTE; null: +COPS does not tell. */
  access: number | null = 7;
  /** Null: the holder is empty. */
  sim: SimulatedSim | null;
  isLocked: boolean;
  pinTries = 3;
  /** SIM commands that still answer "SIM busy". */
  simBusyFor = 0;
  /** +CSCA: kept by the SIM, so no reset changes it. */
  serviceCentre = '+33639980000';
  /** By how much its own clock is ahead of the network's. */
  clockAheadMs = 0;
  /** The operator waits for a choice from a menu. */
  isUssdOpen = false;

  readonly #inbound = new InboundQueue(this);
  readonly #dataListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #closeListeners = new Set<(reason: PortCloseReason) => void>();
  readonly #faults: { match: RegExp; fault: Fault; times: number }[] = [];
  #path: string;
  #isOpen = false;
  #isPlugged = true;
  #epoch = 0;
  #line = '';
  #body = '';
  #prompt: PromptAction | undefined;
  #lastReference = 0;
  #busyUntil = 0;
  #lastConcatReference = 0;
  /** Unsolicited lines that wait until the prompt is left. */
  #postponed: string[] = [];
  /** Bytes that came while nobody had the port open. */
  #unread = '';
  #deafUntil: 'reopened' | 'restarted' | undefined;
  #abort: (() => void) | undefined;

  constructor(options: SimulatedModemOptions) {
    this.options = options;
    this.#path = options.path ?? 'simulated';
    this.traits = { ...goodTraits, ...options.traits };
    const capacity = options.capacity ?? 50;
    const first = options.firstSlot ?? 0;
    this.stores = [
      new SimulatedStore('ME', capacity, first),
      new SimulatedStore('SM', capacity, first),
      new SimulatedStore('SR', capacity, first),
    ];
    const { imsi = '208000000000001', iccid = '89330000000000000016', ownNumber } = options;
    this.sim = { imsi, iccid, ...(ownNumber === undefined ? {} : { ownNumber }) };
    this.isLocked = options.pin !== undefined;
    this.settings = this.#defaults();
  }

  // The port.

  get path(): string {
    return this.#path;
  }

  get isPlugged(): boolean {
    return this.#isPlugged;
  }

  async open(): Promise<PortOpening> {
    if (!this.#isPlugged) return { kind: 'refused', code: 'modem/port-missing' };
    if (this.#isOpen) return { kind: 'refused', code: 'modem/port-in-use' };
    this.#isOpen = true;
    if (this.#deafUntil === 'reopened') this.#deafUntil = undefined;
    const stale = this.#unread;
    this.#unread = '';
    // Only once the opener listens.
    if (stale !== '') queueMicrotask(() => this.#emit(stale));
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

  /**
   * A text arrives from the network; `arrange` puts its parts in another order, repeats or drops
   * some.
   */
  receive(
    from: string,
    text: string,
    at = this.options.clock.now(),
    arrange: (pdus: readonly string[]) => readonly string[] = (pdus) => pdus,
  ): void {
    this.#lastConcatReference += 1;
    const pdus = encodeDeliver({
      from,
      text,
      at,
      offsetMinutes: this.offsetMinutes(at),
      concatReference: this.#lastConcatReference,
      ...(this.traits.sendersCutPairs ? { cutsPairs: true } : {}),
    });
    for (const pdu of arrange(pdus)) this.receivePdu(pdu);
  }

  /** One message arrives, or waits in the network while there is no room. */
  receivePdu(pdu: string): void {
    this.#inbound.add({ pdu, kind: 'message' });
  }

  /** A delivery report arrives. `status`: TP-ST, 0 delivered, 0x46 expired. */
  report(submission: Submission, status = 0): void {
    const at = this.options.clock.now();
    const pdu = encodeStatusReport({
      messageReference: submission.reference,
      to: submission.to,
      sentAt: submission.at,
      dischargedAt: at,
      offsetMinutes: this.offsetMinutes(at),
      status,
    });
    this.#inbound.add({ pdu, kind: 'report' });
  }

  ring(from: string): void {
    this.announce(`RING\r\n\r\n+CLIP: "${from}",145`);
  }

  /** An unsolicited line. It waits while a text is typed after the prompt (TS 27.005 §3.4.1, +CNMI=2). */
  announce(text: string): void {
    if (this.traits.mute) return;
    if (this.#prompt) this.#postponed.push(text);
    else this.#emit(`\r\n${text}\r\n`);
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

  /** The SIM is taken out, or another one put in, while it runs; most modems say so. */
  changeSim(sim: SimulatedSim | null, isAnnounced = true): void {
    this.sim = sim;
    if (isAnnounced) this.announce(`+CPIN: ${sim ? 'READY' : 'NOT INSERTED'}`);
  }

  /** Often under another name. */
  plug(path = this.#path): void {
    this.#path = path;
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

  store(name: string): SimulatedStore | SimulatedUnion | undefined {
    if (!this.traits.hidesOwnMemory) return this.stores.find((store) => store.name === name);
    const [own, sim] = this.stores;
    if (name === 'MT' && own && sim) return new SimulatedUnion(own, sim);
    return name === 'SM' ? sim : undefined;
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
    // It is there before the report says so. A network that swallows texts swallows this one, too.
    if (to.number === this.sim?.ownNumber && verdict.report === 'delivered') {
      this.options.monotonic.after(this.#sendMs + 1, () => this.receive(to.number, text));
    }
    if (requestReport)
      for (const each of reportsOf(verdict.report)) this.#reportLater(submission, each);
    return reference;
  }

  /** The consumer has what was handed over, or could not keep it (+CNMA). */
  acknowledge(isKept: boolean): boolean {
    return this.#inbound.acknowledge(isKept);
  }

  /** The network tries again what had no room. */
  deliverHeld(): void {
    this.#inbound.deliver();
  }

  #reportLater(submission: Submission, { status, afterMs }: TimedReport): void {
    if (this.traits.reportBeforeAnswer) this.report(submission, status);
    // The network's time: no reset of the modem stops it.
    else
      this.options.monotonic.after(this.#sendMs + 1 + afterMs, () =>
        this.report(submission, status),
      );
  }

  get #sendMs(): number {
    return this.options.sendMs ?? 0;
  }

  /** Of the network's time at an instant. */
  offsetMinutes(at: number): number {
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
      charset: 'IRA',
      showsHeader: false,
      csmp: [17, 167, 0, 0],
      registrationDetail: {},
      operatorFormat: 0,
      phonebook: 'SM',
    };
  }

  #powerCycle(): void {
    this.#epoch += 1;
    this.#busyUntil = 0;
    this.#line = '';
    this.#prompt = undefined;
    this.#postponed = [];
    this.#unread = '';
    this.#deafUntil = undefined;
    this.#abort = undefined;
    this.#inbound.powerCycle();
    this.isLocked = this.options.pin !== undefined;
    this.settings = this.#defaults();
  }

  #closePort(reason: PortCloseReason): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const listener of this.#closeListeners) listener(reason);
  }

  #take(byte: number): void {
    if (this.#deafUntil) return;
    if (this.#isAnswering && this.#interrupt(byte)) return;
    if (this.#prompt) this.#takeBody(this.#prompt, byte);
    else if (byte === CR) {
      const line = this.#line.trim();
      this.#line = '';
      if (this.settings.echo && line !== '') this.#emit(`${line}\r`);
      if (line !== '') this.#execute(line);
    } else if (byte === BACKSPACE) this.#line = this.#line.slice(0, -1);
    else if (byte > 0x1f) this.#line += String.fromCharCode(byte);
  }

  get #isAnswering(): boolean {
    return this.options.monotonic.now() < this.#busyUntil;
  }

  /** What a byte does that comes before the answer; V.250 §5.6.1 lets it abort the command. */
  #interrupt(byte: number): boolean {
    switch (this.traits.inputWhileAnswering) {
      case 'waits':
        return false;
      case 'lost':
        return true;
      case 'aborts':
        if (byte === CR) return true;
        this.#abort?.();
        return true;
    }
  }

  #takeBody(prompt: PromptAction, byte: number): void {
    if (byte === ESCAPE) {
      this.#leavePrompt();
      this.#emit('\r\nOK\r\n');
    } else if (byte === CTRL_Z) {
      const body = this.#body;
      if (this.settings.echo) this.#emit(`${body}\r`);
      this.#leavePrompt();
      const delayMs = prompt.sends ? this.#sendMs : (this.options.commandMs ?? 0);
      this.#answer(`${prompt.command} body`, () => prompt.run(body), delayMs);
    } else {
      this.#body += String.fromCharCode(byte);
      // A line of the text ends: the next one is asked for.
      if (byte === CR && this.settings.textMode) this.#emit('\r\n> ');
    }
  }

  #leavePrompt(): void {
    this.#prompt = undefined;
    for (const text of this.#postponed.splice(0)) this.announce(text);
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
      case 'inside': {
        const [first = '', ...rest] = run().split('\r\n');
        this.#write([first, fault.text, ...rest].join('\r\n'), delayMs);
        return;
      }
      case 'unfinished':
        this.#write(run().replace(/(\r\n)?OK$/, ''), delayMs);
        return;
      case 'no-prompt':
        run();
        this.#leavePrompt();
        return;
      case 'deaf':
        if (fault.done) run();
        this.#leavePrompt();
        this.#deafUntil = fault.until;
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
    if (text === '') return;
    const framed = text.endsWith('> ') ? `\r\n${text}` : `\r\n${text}\r\n`;
    // One command after the other: no answer overtakes one that is late.
    const now = this.options.monotonic.now();
    this.#busyUntil = Math.max(now + delayMs, this.#busyUntil);
    let isAborted = false;
    this.#abort = () => {
      isAborted = true;
      this.#busyUntil = 0;
      this.#leavePrompt();
      this.#emit('\r\nERROR\r\n');
    };
    this.#later(this.#busyUntil - now, () => {
      if (!isAborted) this.#emit(framed);
    });
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
    if (!this.#isOpen) {
      if (this.#isPlugged && this.traits.keepsWhileClosed) this.#unread += text;
      return;
    }
    const bytes = Buffer.from(`${this.traits.noise}${text}`, 'latin1');
    const chunks = this.traits.oneByteReads ? [...bytes].map((byte) => Buffer.of(byte)) : [bytes];
    for (const chunk of chunks) for (const listener of this.#dataListeners) listener(chunk);
  }
}

function reportsOf(report: ReportsToCome): readonly TimedReport[] {
  switch (report) {
    case 'none':
      return [];
    case 'delivered':
      return [{ status: 0, afterMs: 0 }];
    case 'failed':
      return [{ status: 0x46, afterMs: 0 }];
    default:
      return report;
  }
}
