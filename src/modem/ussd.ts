import type { Monotonic } from '../shared/clock.ts';
import type { Urc } from './at-parser.ts';
import type { Ask } from './command-queue.ts';
import { askOptional, MEDIUM_MS, notStarted, refusal } from './dialogue.ts';
import type { AtError } from './error-codes.ts';
import type { NotStarted, UssdOutcome } from './types.ts';
import { isUssdCode, readUssdText, ussdSpellings } from './ussd-text.ts';

/** Operators answer in 2 to 15 s; the network itself gives up after about 30. */
const ANSWER_MS = 45_000;
/** A modem says OK at once, or only with the answer; the queue of texts does not wait for that. */
const COMMAND_MS = 8_000;

export type UssdNotice = Extract<Urc, { name: 'CUSD' }>;

/** Lets the question have the modem to itself, for one command. */
export type WithModem = <T>(task: (ask: Ask) => Promise<T>) => Promise<T | NotStarted>;

/** Questions to the operator, one at a time; the answer comes as an unsolicited line. */
export class UssdDesk {
  readonly #monotonic: Monotonic;
  readonly #withModem: WithModem;
  #last: Promise<unknown> = Promise.resolve();
  #hear: ((notice: UssdNotice | undefined) => void) | undefined;

  constructor(monotonic: Monotonic, withModem: WithModem) {
    this.#monotonic = monotonic;
    this.#withModem = withModem;
  }

  ask(code: string): Promise<UssdOutcome> {
    if (!isUssdCode(code)) {
      const reason = 'un code opérateur commence par * ou # et finit par # (par exemple *123#)';
      return Promise.resolve({ kind: 'refused', code: 'USSD', retry: 'never', reason });
    }
    const outcome = this.#last.then(() => this.#ask(code));
    this.#last = outcome.catch(() => {});
    return outcome;
  }

  /** What the network says unasked is nobody's. */
  notice(notice: UssdNotice): void {
    this.#hear?.(notice);
  }

  /** The modem is gone: whoever waits is told. */
  dispose(): void {
    this.#hear?.(undefined);
  }

  async #ask(code: string): Promise<UssdOutcome> {
    let outcome: UssdOutcome = { kind: 'rejected' };
    for (const spelling of ussdSpellings(code)) {
      outcome = await this.#try(spelling);
      const isMisspelt =
        outcome.kind === 'rejected' || (outcome.kind === 'refused' && outcome.code !== 'CME 30');
      if (!isMisspelt) return outcome;
    }
    return outcome;
  }

  async #try(spelling: string): Promise<UssdOutcome> {
    const heard = this.#listen();
    const answer = await this.#withModem((ask) =>
      ask({ text: `AT+CUSD=1,"${spelling}",15`, timeoutMs: COMMAND_MS }),
    );
    // Without an OK the question may be on its way all the same.
    const isAsked = answer.kind === 'ok' || (answer.kind === 'timeout' && answer.given);
    if (!isAsked) {
      heard.stop();
      if (answer.kind === 'error') return refusal(answer.error satisfies AtError);
      return answer.kind === 'not-started' ? answer : notStarted(answer);
    }
    const notice = await heard.notice;
    if (notice === undefined || notice.result === 1) await this.#endSession();
    return notice === undefined ? { kind: 'no-answer' } : meaning(notice);
  }

  #listen(): { notice: Promise<UssdNotice | undefined>; stop: () => void } {
    let stop = () => {};
    const notice = new Promise<UssdNotice | undefined>((resolve) => {
      const end = (heard: UssdNotice | undefined) => {
        cancel();
        this.#hear = undefined;
        resolve(heard);
      };
      const cancel = this.#monotonic.after(ANSWER_MS, () => end(undefined));
      this.#hear = end;
      stop = () => end(undefined);
    });
    return { notice, stop: () => stop() };
  }

  /** A menu left open makes the network refuse the next question. */
  async #endSession(): Promise<void> {
    await this.#withModem((ask) => askOptional(ask, { text: 'AT+CUSD=2', timeoutMs: MEDIUM_MS }));
  }
}

/** TS 27.007 §7.15, <m>. */
function meaning({ result, text, coding }: UssdNotice): UssdOutcome {
  if (text !== undefined && text !== '' && result <= 2) {
    return { kind: 'answered', text: readUssdText(text, coding), isMenu: result === 1 };
  }
  return result === 5 ? { kind: 'no-answer' } : { kind: 'rejected' };
}
