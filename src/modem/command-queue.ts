import type { Monotonic } from '../shared/clock.ts';
import { type AtLine, parseLine, SIM_NEWS, type Urc } from './at-parser.ts';
import { type DialogueEntry, DialogueLog } from './dialogue-log.ts';
import type { AtError } from './error-codes.ts';
import { LineFramer } from './line-framer.ts';
import { LineJoiner } from './line-joiner.ts';
import { PduHeaders } from './pdu-headers.ts';
import { Turns } from './turns.ts';
import { within } from './within.ts';

export interface Command {
  /** Without the final CR. */
  readonly text: string;
  /** Names of the information lines that answer it, such as `+CSQ`. */
  readonly answers?: readonly string[];
  /** Lines without a name are its answer too, as for +CGMM. */
  readonly bare?: boolean;
  /** Each information line is followed by a PDU line (+CMGR, +CMGL). */
  readonly pdus?: boolean;
  /** OK without an information line is not its end (+CMGS, +CMGW, +CMSS always bring a number). */
  readonly needsAnswer?: boolean;
  /** Given with Ctrl-Z once the prompt is there, and never before: it would be lost (V.250 §5.6.1). */
  readonly payload?: string;
  /** Milliseconds of silence after which the answer is given up. */
  readonly timeoutMs: number;
}

export interface AnswerLine {
  /** Empty for a line without a name. */
  readonly name: string;
  readonly fields: readonly string[];
  readonly pdu?: string;
}

/** `given` false: certain that the modem was not told (for a payload: that it never went out). */
export type Answer =
  | { readonly kind: 'ok'; readonly lines: readonly AnswerLine[] }
  | { readonly kind: 'error'; readonly error: AtError; readonly given: boolean }
  | {
      readonly kind: 'timeout' | 'closed' | 'rebooted';
      readonly lines: readonly AnswerLine[];
      readonly given: boolean;
    };

/** Runs one command and gives its answer; only valid inside the session that received it. */
export type Ask = (command: Command) => Promise<Answer>;

export interface QueueListener {
  onUrc(urc: Urc): void;
  /** A message or report handed over at once, PDU complete as far as it came. */
  onDirect(name: 'CMT' | 'CDS', pdu: string): void;
  /** The modem answers nothing any more; every command fails until `restart`. */
  onDeaf(): void;
}

interface InFlight {
  readonly command: Command;
  readonly lines: { name: string; fields: readonly string[]; pdu?: string }[];
  readonly finish: (answer: Answer) => void;
  phase: 'prompt' | 'result';
  stopTimer: () => void;
}

/** A modem busy with the network may take seconds to prompt; longer than this it is deaf. */
const PROMPT_TIMEOUT_MS = 10_000;
/** Silence after each probe before a modem that went quiet is called deaf. */
const PROBES_MS = [1_000, 2_000, 4_000];
/** Between an information line and the OK that belongs to it, or the other way round. */
const TAIL_TIMEOUT_MS = 2_000;
/** A write takes milliseconds; where an unplug raises no event (Windows) it never ends. */
const WRITE_TIMEOUT_MS = 5_000;
/** Silence after which answers to repeated probes are over. */
const QUIET_MS = 500;

const NOTES = {
  timeout: 'pas de réponse',
  closed: 'port fermé',
  rebooted: 'le modem a redémarré',
} as const;

const ESCAPE = '\u001b';
const CTRL_Z = '\u001a';

/**
 * One command in flight; unsolicited lines go elsewhere. After an answer that did not come in time
 * nothing is trusted until a probe with a distinctive answer has come back.
 */
export class CommandQueue {
  readonly #write: (bytes: Uint8Array) => Promise<boolean>;
  readonly #monotonic: Monotonic;
  readonly #listener: QueueListener;
  readonly #framer = new LineFramer();
  readonly #joiner = new LineJoiner();
  readonly #headers = new PduHeaders();
  readonly #turns = new Turns();
  #closed = false;
  #inSync = false;
  #deaf = false;
  #plainProbe = false;
  #inFlight: InFlight | undefined;
  #echoed = false;
  #echoOff = false;
  #unknownLines = 0;
  #strayFinals = 0;
  #promptWaits = false;
  #lastOkAt = Number.NEGATIVE_INFINITY;
  #dialogue: DialogueLog;

  constructor(
    write: (bytes: Uint8Array) => Promise<boolean>,
    monotonic: Monotonic,
    listener: QueueListener,
  ) {
    this.#write = write;
    this.#monotonic = monotonic;
    this.#listener = listener;
    this.#dialogue = new DialogueLog(monotonic);
  }

  get unknownLines(): number {
    return this.#unknownLines + this.#framer.tooLongLines;
  }

  get isDeaf(): boolean {
    return this.#deaf;
  }

  /** When the modem last said OK, in `Monotonic` time. */
  get lastOkAt(): number {
    return this.#lastOkAt;
  }

  /** Whether the last command came back as echo. */
  get echoed(): boolean {
    return this.#echoed;
  }

  /** What was said, masked, the oldest first. */
  get dialogue(): readonly DialogueEntry[] {
    return this.#dialogue.entries;
  }

  /** From now on the dialogue is kept there, with what was said before. */
  keepDialogue(log: DialogueLog): void {
    log.continue(this.#dialogue);
    this.#dialogue = log;
  }

  /** From now on an echo means that the modem lost its settings. */
  expectNoEcho(): void {
    this.#echoOff = true;
  }

  /** For a port opened again, or a modem that restarted: nothing is known any more. */
  restart(): void {
    this.#closed = false;
    this.#inSync = false;
    this.#deaf = false;
    this.#echoOff = false;
    this.#promptWaits = false;
    this.#headers.clear();
    this.#framer.reset();
    this.#joiner.reset();
  }

  /** The port is gone: the command in flight and all that follow end with `closed`. */
  close(): void {
    this.#closed = true;
    this.#abort('closed');
  }

  /** Runs `task` with the modem to itself. `urgent` tasks go before those that wait. */
  exclusive<T>(task: (ask: Ask) => Promise<T>, urgent = false): Promise<T> {
    return this.#turns.take(() => task((command) => this.#ask(command)), urgent);
  }

  /**
   * Makes sure that the next answer is ours: whatever an earlier command, or an earlier program,
   * left in the pipe is read away. False when the modem stays silent.
   */
  async synchronise(probeTimeoutsMs: readonly number[]): Promise<boolean> {
    for (const [attempt, timeoutMs] of probeTimeoutsMs.entries()) {
      if (this.#closed) return false;
      // A modem that waits for a PDU takes our probe for one; escape ends that and sends nothing.
      // Never at first: some modems answer ERROR to it.
      // ATV1: one that was left with numeric results (V.250 §6.2.6) answers `0` and seems silent.
      const escapes = attempt > 0 || this.#promptWaits;
      if (escapes) {
        this.#dialogue.note('échappement');
        if (!(await this.#send(`${ESCAPE}\rATV1\r`))) return false;
      }
      this.#promptWaits = false;
      const isPlain = this.#plainProbe || attempt === probeTimeoutsMs.length - 1;
      const probe = isPlain ? this.#probePlainly(timeoutMs) : this.#probe(timeoutMs);
      if (!(await probe)) continue;
      this.#plainProbe = isPlain;
      if (escapes || isPlain) await this.#quiet();
      this.#inSync = !this.#closed;
      return this.#inSync;
    }
    return false;
  }

  receive(bytes: Uint8Array): void {
    for (const frame of this.#framer.push(bytes)) {
      if (frame.kind === 'prompt') this.#onPrompt();
      else for (const text of this.#joiner.push(frame.text)) this.#onText(text);
    }
  }

  /** +CMGF? answers with its own name; a locked SIM or a poor modem may refuse it, then +CPIN?. */
  async #probe(timeoutMs: number): Promise<boolean> {
    for (const name of ['+CMGF', '+CPIN']) {
      const answer = await this.#run({
        text: `AT${name}?`,
        answers: [name],
        needsAnswer: true,
        timeoutMs,
      });
      if (answer.kind === 'ok') return true;
      if (answer.kind === 'error') {
        if (answer.error.family !== 'ERROR') return true;
        continue;
      }
      if (name === '+CMGF') return false;
    }
    return this.#probePlainly(timeoutMs);
  }

  /** For a modem that does not even refuse what it doesn't know: any OK has to do. */
  async #probePlainly(timeoutMs: number): Promise<boolean> {
    return (await this.#run({ text: 'AT', timeoutMs })).kind === 'ok';
  }

  /** After several probes their answers may still be on the way: reads until nothing comes. */
  async #quiet(): Promise<void> {
    let seen = -1;
    while (seen !== this.#strayFinals && !this.#closed) {
      seen = this.#strayFinals;
      await new Promise<void>((resolve) => this.#monotonic.after(QUIET_MS, resolve));
    }
  }

  async #ask(command: Command): Promise<Answer> {
    if (!this.#inSync && !this.#closed && !this.#deaf && !(await this.synchronise(PROBES_MS))) {
      this.#deaf = !this.#closed;
      if (this.#deaf) this.#listener.onDeaf();
    }
    return this.#deaf ? { kind: 'timeout', lines: [], given: false } : this.#run(command);
  }

  async #run(command: Command): Promise<Answer> {
    if (this.#closed) return { kind: 'closed', lines: [], given: false };
    const answer = await new Promise<Answer>((finish) => {
      this.#echoed = false;
      this.#inFlight = {
        command,
        lines: [],
        finish,
        phase: command.payload === undefined ? 'result' : 'prompt',
        stopTimer: () => {},
      };
      this.#limit(command.payload === undefined ? command.timeoutMs : PROMPT_TIMEOUT_MS);
      this.#dialogue.told(command.text);
      void this.#send(`${command.text}\r`).then((taken) => {
        if (!taken) this.#abort('closed');
      });
    });
    if (answer.kind === 'ok') this.#lastOkAt = this.#monotonic.now();
    return answer;
  }

  /** False when the port is closed, or takes nothing any more: then only opening it again helps. */
  async #send(text: string): Promise<boolean> {
    const taken = this.#write(Buffer.from(text, 'latin1'));
    const outcome = await within(this.#monotonic, WRITE_TIMEOUT_MS, taken, 'stuck');
    if (outcome === 'stuck' && !this.#deaf) {
      this.#deaf = true;
      this.#listener.onDeaf();
    }
    return outcome === true;
  }

  /** Ends the command in flight after `ms` without progress. */
  #limit(ms: number): void {
    const inFlight = this.#inFlight;
    if (!inFlight) return;
    inFlight.stopTimer();
    inFlight.stopTimer = this.#monotonic.after(ms, () => {
      this.#inSync = false;
      if (inFlight.phase === 'prompt') this.#promptWaits = true;
      if (inFlight.lines.length > 0 && inFlight.command.needsAnswer) {
        this.#finish({ kind: 'ok', lines: inFlight.lines });
      } else this.#abort('timeout');
    });
  }

  #abort(kind: 'timeout' | 'closed' | 'rebooted'): void {
    const inFlight = this.#inFlight;
    if (!inFlight) return;
    this.#dialogue.note(NOTES[kind]);
    this.#finish({ kind, lines: inFlight.lines, given: inFlight.phase === 'result' });
  }

  #finish(answer: Answer): void {
    const inFlight = this.#inFlight;
    if (!inFlight) return;
    inFlight.stopTimer();
    this.#inFlight = undefined;
    this.#headers.dropOwn();
    inFlight.finish(answer);
  }

  #onPrompt(): void {
    this.#dialogue.saidPrompt();
    const inFlight = this.#inFlight;
    if (inFlight?.phase !== 'prompt') {
      this.#promptWaits = true;
      return;
    }
    if (this.#echoed && this.#echoOff) {
      // The modem restarted unnoticed, perhaps in text mode, where our PDU would go out as words
      // and its length would be the number it goes to.
      this.#inSync = false;
      this.#promptWaits = true;
      this.#abort('rebooted');
      this.#listener.onUrc({ name: 'boot' });
      return;
    }
    inFlight.phase = 'result';
    this.#limit(inFlight.command.timeoutMs);
    this.#dialogue.toldPdu(inFlight.command.payload ?? '');
    void this.#send(`${inFlight.command.payload}${CTRL_Z}`).then((taken) => {
      if (!taken && this.#inFlight === inFlight) this.#abort('closed');
    });
  }

  #onText(text: string): void {
    if (this.#inFlight && isEcho(this.#inFlight.command, text)) {
      this.#echoed = true;
      this.#dialogue.saidEcho();
      return;
    }
    const line = parseLine(text);
    this.#dialogue.said(line, text);
    this.#onLine(line);
  }

  #onLine(line: AtLine): void {
    const inFlight = this.#inFlight;
    switch (line.type) {
      case 'ok':
        this.#onOk();
        return;
      case 'error':
        this.#onError(line.error);
        return;
      case 'urc':
        this.#onUrc(line.urc);
        return;
      case 'information':
        // Before the prompt nothing was asked of the network: a number there is an older answer's.
        if (inFlight?.phase === 'result' && inFlight.command.answers?.includes(line.name)) {
          this.#onAnswer(inFlight, line.name, line.fields);
        } else if (SIM_NEWS.has(line.name)) this.#listener.onUrc({ name: 'sim' });
        else this.#unknownLines += 1;
        return;
      case 'hex':
      case 'unknown':
        if (this.#headers.take(line.text, inFlight?.command.bare !== true)) {
          if (inFlight) this.#limitResult(inFlight);
        } else if (inFlight?.command.bare) this.#onAnswer(inFlight, '', [line.text]);
        else this.#unknownLines += 1;
        return;
      case 'chatter':
        return;
    }
  }

  #onOk(): void {
    const inFlight = this.#inFlight;
    if (!inFlight || inFlight.phase === 'prompt') {
      this.#strayFinals += 1;
      return;
    }
    if (inFlight.command.needsAnswer && inFlight.lines.length === 0) {
      // Not ours, or its information line comes late: wait for that, not for long.
      this.#strayFinals += 1;
      this.#limit(TAIL_TIMEOUT_MS);
      return;
    }
    this.#finish({ kind: 'ok', lines: inFlight.lines });
  }

  #onError(error: AtError): void {
    const inFlight = this.#inFlight;
    if (!inFlight) {
      this.#strayFinals += 1;
      return;
    }
    this.#finish({ kind: 'error', error, given: inFlight.phase === 'result' });
  }

  #onAnswer(inFlight: InFlight, name: string, fields: readonly string[]): void {
    const answer: { name: string; fields: readonly string[]; pdu?: string } = { name, fields };
    inFlight.lines.push(answer);
    if (inFlight.command.pdus) {
      this.#headers.expect({
        length: Number.parseInt(fields.at(-1) ?? '', 10),
        own: true,
        give: (pdu) => {
          answer.pdu = pdu;
        },
      });
    }
    if (inFlight.command.needsAnswer) this.#limit(TAIL_TIMEOUT_MS);
    else this.#limitResult(inFlight);
  }

  #limitResult(inFlight: InFlight): void {
    if (inFlight.phase === 'result') this.#limit(inFlight.command.timeoutMs);
  }

  #onUrc(urc: Urc): void {
    if (urc.name === 'CMT' || urc.name === 'CDS') {
      const { name, length } = urc;
      this.#headers.expect({
        length,
        own: false,
        give: (pdu) => this.#listener.onDirect(name, pdu),
      });
      return;
    }
    if (urc.name === 'boot') {
      this.#inSync = false;
      this.#abort('rebooted');
    }
    this.#listener.onUrc(urc);
  }
}

const isEcho = ({ text, payload }: Command, line: string): boolean =>
  line.toUpperCase() === text.toUpperCase() ||
  (payload !== undefined && line.toUpperCase() === payload.toUpperCase());
