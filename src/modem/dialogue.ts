import type { Monotonic } from '../shared/clock.ts';
import type { Answer, AnswerLine, Ask, Command } from './command-queue.ts';
import { type AtError, errorCode, explainError, isBusySim } from './error-codes.ts';
import { rest } from './rest.ts';
import type { NotStarted, Refusal } from './types.ts';

/** For what every modem we know answers within a second, and what we can do without. */
export const SHORT_MS = 1_500;
export const MEDIUM_MS = 5_000;
/** Commands that touch SIM or flash: 3GPP names no limit, vendor manuals say 5 to 15 s. */
export const LONG_MS = 15_000;

/** A SIM that has just been unlocked is busy for up to this long (gammu #93, python-gsmmodem #10). */
const BUSY_SIM_MS = 20_000;
const BUSY_PAUSE_MS = 500;

/** The answer's lines, or undefined when the modem refused or stayed silent. */
export async function askOptional(
  ask: Ask,
  command: Partial<Command> & { readonly text: string },
): Promise<readonly AnswerLine[] | undefined> {
  const answer = await ask({ timeoutMs: SHORT_MS, ...command });
  return answer.kind === 'ok' ? answer.lines : undefined;
}

/** Asks again while the SIM says that it is busy. */
export async function askPatiently(
  ask: Ask,
  command: Command,
  monotonic: Monotonic,
): Promise<Answer> {
  const giveUpAt = monotonic.now() + BUSY_SIM_MS;
  for (;;) {
    const answer = await ask(command);
    if (answer.kind !== 'error' || !isBusySim(answer.error) || monotonic.now() >= giveUpAt) {
      return answer;
    }
    await rest(monotonic, BUSY_PAUSE_MS);
  }
}

export const refusal = (error: AtError): Refusal => ({
  kind: 'refused',
  code: errorCode(error),
  ...explainError(error),
});

/** For an answer that never was, to a command that changes nothing or never reached the modem. */
export function notStarted(answer: { kind: 'timeout' | 'closed' | 'rebooted' }): NotStarted {
  const why = { timeout: 'no-answer', closed: 'port-closed', rebooted: 'modem-reset' } as const;
  return { kind: 'not-started', why: why[answer.kind] };
}
