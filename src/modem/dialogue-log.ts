import type { Monotonic } from '../shared/clock.ts';
import { type AtLine, splitFields, type Urc } from './at-parser.ts';
import { errorCode, explainError } from './error-codes.ts';

/** One line of the talk with a modem, with nothing of a patient in it. */
export interface DialogueEntry {
  /** How long ago, ms of real time. */
  readonly agoMs: number;
  /** `told`: by us; `said`: by the modem; `noted`: what did not come. */
  readonly way: 'told' | 'said' | 'noted';
  readonly line: string;
}

type Kept = Omit<DialogueEntry, 'agoMs'> & { readonly at: number };

/** Some two minutes of sending, or an hour of waiting. More is more to search. */
const KEPT = 400;

/**
 * The last lines of the dialogue, for who must find out why a modem fails. In memory only. Masked
 * before they are kept: what is not known to be harmless is told by its length alone.
 */
export class DialogueLog {
  readonly #monotonic: Monotonic;
  #kept: Kept[] = [];

  constructor(monotonic: Monotonic) {
    this.#monotonic = monotonic;
  }

  /** The oldest first. */
  get entries(): readonly DialogueEntry[] {
    const now = this.#monotonic.now();
    return this.#kept
      .slice(-KEPT)
      .map(({ at, way, line }) => ({ agoMs: Math.round(now - at), way, line }));
  }

  told(command: string): void {
    this.#add('told', maskCommand(command));
  }

  toldPdu(pdu: string): void {
    this.#add('told', octets(pdu));
  }

  /** `text` as it came, and as it was understood. */
  said(line: AtLine, text: string): void {
    this.#add('said', maskLine(line, text));
  }

  saidPrompt(): void {
    this.#add('said', '>');
  }

  saidEcho(): void {
    this.#add('said', '‹écho›');
  }

  note(line: string): void {
    this.#add('noted', line);
  }

  /** What was said before it was known with whom. */
  continue(earlier: DialogueLog): void {
    this.#kept.push(...earlier.#kept);
  }

  #add(way: DialogueEntry['way'], line: string): void {
    this.#kept.push({ at: this.#monotonic.now(), way, line: line.replace(LONG_NUMBER, '…') });
    if (this.#kept.length >= 2 * KEPT) this.#kept = this.#kept.slice(-KEPT);
  }
}

/** Words of the standards and makers that stand between quotes or as a field. */
const WORDS: ReadonlySet<string> = new Set([
  ...['SM', 'ME', 'MT', 'SR', 'BM', 'TA', 'GSM', 'UCS2', 'IRA', '8859-1', 'SC'],
  ...['READY', 'NOT READY', 'NOT INSERTED', 'SIM PIN', 'SIM PUK', 'SIM PIN2', 'SIM PUK2'],
  ...['REC UNREAD', 'REC READ', 'STO UNSENT', 'STO SENT', 'ALL'],
]);

/** Slots, lengths, codes and figures are shorter; telephone numbers and those of SIM and modem are not. */
const LONG_NUMBER = /\d{5,}/g;
/** A field of an answer. A PIN is as short, and is in no answer: commands have it between quotes. */
const SHORT_NUMBER = /^-?\d{0,4}$/;
/** `(0-3)`, `(0,1,2)`: what a modem can do. */
const RANGE = /^\((?:\d{1,3}[-,]?)*\)$/;

/** A command with its numbers, its PIN and its question to the operator masked. */
function maskCommand(text: string): string {
  if (!/^AT/i.test(text)) return signs(text);
  return text.replace(/"([^"]*)"?/g, (quoted, inner: string) =>
    WORDS.has(inner) ? quoted : '"…"',
  );
}

function maskLine(line: AtLine, text: string): string {
  switch (line.type) {
    case 'ok':
      return 'OK';
    case 'error':
      return `${errorCode(line.error)} (${explainError(line.error).reason})`;
    case 'urc':
      return maskUrc(line.urc, text);
    case 'information': {
      if (line.name.length > 12) return signs(text);
      return `${line.name}: ${line.fields.map((field, at) => maskField(line.name, field, at)).join(',')}`;
    }
    case 'hex':
      return octets(line.text);
    case 'chatter':
      return text;
    case 'unknown':
      return signs(text);
  }
}

function maskUrc(urc: Urc, text: string): string {
  switch (urc.name) {
    case 'CMTI':
    case 'CDSI':
      return `+${urc.name}: ${maskField(urc.name, urc.storage, 0)},${urc.slot}`;
    case 'CMT':
    case 'CDS':
      return `+${urc.name}: …,${urc.length}`;
    case 'CLIP':
      return urc.from === undefined ? '+CLIP' : '+CLIP: …';
    case 'CUSD':
      return `+CUSD: ${urc.result},${signs(urc.text ?? '')}`;
    case 'RING':
      return 'RING';
    case 'storage-full':
      return '‹mémoire pleine›';
    case 'sim':
      return signs(text);
    case 'boot':
      return '‹redémarrage›';
  }
}

function maskField(name: string, field: string, at: number): string {
  if (SHORT_NUMBER.test(field) || RANGE.test(field) || WORDS.has(field)) return field;
  // `("SM","ME"),(…)`, as +CPMS=? says it.
  if (/^\(.*\)$/.test(field)) {
    const inner = splitFields(field.slice(1, -1)).map((each) => maskField(name, each, 0));
    return `(${inner.join(',')})`;
  }
  // TS 27.007 §7.3: the operator's name is the third.
  return name === '+COPS' && at === 2 && !/\d{5}/.test(field) ? field : '…';
}

const signs = (text: string): string => `‹${text.length} signes›`;

const octets = (hex: string): string =>
  hex.length % 2 === 0 && hex.length >= 20 ? `‹PDU, ${hex.length / 2} octets›` : signs(hex);
