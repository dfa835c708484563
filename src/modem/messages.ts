import type { AnswerLine, Ask, Command } from './command-queue.ts';
import { askOptional, LONG_MS, notStarted, refusal, SHORT_MS } from './dialogue.ts';
import { type AtError, leavesDoubt } from './error-codes.ts';
import type { ReadOutcome, Refusal, Slot, StoreOutcome, SubmitOutcome } from './types.ts';

/**
 * The network's answer to a submission took 139 s on one modem (forums.quectel.com t/4452). After
 * 180 s nothing can be in flight any more; giving up earlier would call sent messages unknown.
 */
const SUBMIT_TIMEOUT_MS = 180_000;

export async function submit(ask: Ask, pdu: string, length: number): Promise<SubmitOutcome> {
  return sent(ask, {
    text: `AT+CMGS=${length}`,
    answers: ['+CMGS'],
    needsAnswer: true,
    payload: pdu,
    timeoutMs: SUBMIT_TIMEOUT_MS,
  });
}

/** Quectel M10 and Telit HE863 answer +CMGS to +CMSS. */
export async function sendStored(ask: Ask, slot: number): Promise<SubmitOutcome> {
  return sent(ask, {
    text: `AT+CMSS=${slot}`,
    answers: ['+CMSS', '+CMGS'],
    needsAnswer: true,
    timeoutMs: SUBMIT_TIMEOUT_MS,
  });
}

async function sent(ask: Ask, command: Command): Promise<SubmitOutcome> {
  const outcome = await numbered(ask, command);
  return outcome.kind === 'number' ? { kind: 'sent', reference: outcome.number & 0xff } : outcome;
}

export async function store(ask: Ask, pdu: string, length: number): Promise<StoreOutcome> {
  const outcome = await numbered(ask, {
    text: `AT+CMGW=${length}`,
    answers: ['+CMGW'],
    needsAnswer: true,
    payload: pdu,
    timeoutMs: LONG_MS,
  });
  return outcome.kind === 'number' ? { kind: 'stored', slot: outcome.number } : outcome;
}

/** A command whose success is a number. */
async function numbered(
  ask: Ask,
  command: Command,
): Promise<{ kind: 'number'; number: number } | Exclude<SubmitOutcome, { kind: 'sent' }>> {
  const answer = await ask(command);
  switch (answer.kind) {
    case 'ok': {
      const number = Number.parseInt(answer.lines.at(-1)?.fields[0] ?? '', 10);
      return Number.isNaN(number) ? { kind: 'unknown', why: 'unsure' } : { kind: 'number', number };
    }
    case 'error':
      return answer.given && leavesDoubt(answer.error)
        ? { kind: 'unknown', why: 'unsure' }
        : refusal(answer.error);
    case 'timeout':
    case 'closed':
    case 'rebooted': {
      if (answer.given) {
        const why = { timeout: 'timeout', closed: 'port-closed', rebooted: 'modem-reset' } as const;
        return { kind: 'unknown', why: why[answer.kind] };
      }
      const nothing = notStarted(answer);
      return nothing.why === 'no-answer' && command.payload !== undefined
        ? { kind: 'not-started', why: 'no-prompt' }
        : nothing;
    }
  }
}

export async function readSlot(ask: Ask, slot: number): Promise<ReadOutcome> {
  const answer = await ask({
    text: `AT+CMGR=${slot}`,
    answers: ['+CMGR'],
    pdus: true,
    timeoutMs: LONG_MS,
  });
  if (answer.kind === 'error') {
    return isEmptySlot(answer.error) ? { kind: 'empty' } : refusal(answer.error);
  }
  if (answer.kind !== 'ok') return notStarted(answer);
  // SIM800 answers OK alone for an empty slot.
  const [line] = answer.lines;
  if (!line || (line.pdu === undefined && line.fields.at(-1) === '0')) return { kind: 'empty' };
  const message = asMessage(line.fields[0], line);
  return message ? { kind: 'message', ...message } : brokenAnswer;
}

const brokenAnswer: Refusal = {
  kind: 'refused',
  code: 'broken answer',
  retry: 'later',
  reason: 'réponse incomplète du modem',
};

/** The storage that the modem reads now. `slots`: how many it has, for modems that refuse to list. */
export async function listSlots(ask: Ask, storage: string, slots: number): Promise<Slot[]> {
  const answer = await ask({
    text: 'AT+CMGL=4',
    answers: ['+CMGL'],
    pdus: true,
    timeoutMs: LONG_MS,
  });
  if (answer.kind === 'error') {
    return isEmptySlot(answer.error) ? [] : readEverySlot(ask, storage, slots);
  }
  // Of an answer that broke off, what came is worth keeping: the rest comes with the next listing.
  const found: Slot[] = [];
  for (const line of answer.lines) {
    const slot = Number(line.fields[0]);
    const message = asMessage(line.fields[1], line);
    if (message && Number.isInteger(slot)) found.push({ storage, slot, ...message });
  }
  return found;
}

/** Slots count from 0 or from 1, as the maker liked (smstools manual, memory_start). */
async function readEverySlot(ask: Ask, storage: string, slots: number): Promise<Slot[]> {
  const found: Slot[] = [];
  for (let slot = 0; slot <= slots; slot++) {
    const outcome = await readSlot(ask, slot);
    if (outcome.kind === 'not-started') break;
    if (outcome.kind !== 'message') continue;
    const { stat, pdu, length } = outcome;
    found.push({ storage, slot, stat, pdu, length });
  }
  return found;
}

function asMessage(
  stat: string | undefined,
  line: AnswerLine,
): Pick<Slot, 'stat' | 'pdu' | 'length'> | undefined {
  if (line.pdu === undefined) return undefined;
  return {
    stat: Number.parseInt(stat ?? '', 10) || 0,
    pdu: line.pdu,
    length: Number.parseInt(line.fields.at(-1) ?? '', 10) || 0,
  };
}

/** True when the slot is empty afterwards, also when it was before. */
export async function deleteSlot(ask: Ask, slot: number): Promise<boolean> {
  const answer = await ask({ text: `AT+CMGD=${slot}`, timeoutMs: LONG_MS });
  if (answer.kind === 'ok') return true;
  return answer.kind === 'error' && (await readSlot(ask, slot)).kind === 'empty';
}

/** 3GPP TS 27.005 §3.4.4: tells the network that the message handed over is safe with us. */
export async function acknowledge(ask: Ask): Promise<void> {
  if (await askOptional(ask, { text: 'AT+CNMA' })) return;
  await ask({ text: 'AT+CNMA=0', timeoutMs: SHORT_MS });
}

const isEmptySlot = ({ family, number }: AtError): boolean =>
  family === 'CMS' ? number === 321 : family === 'CME' && (number === 21 || number === 22);
