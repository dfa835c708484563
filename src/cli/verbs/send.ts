import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { phoneNumber } from '../../ipc/index.ts';
import { z } from '../../ipc/zod.ts';
import { AppError, errorCatalogue } from '../../shared/errors.ts';
import { ask, openClient } from '../client.ts';
import { type Command, isSet, needed, numberOf, optional } from '../command.ts';

const line = z.object({ to: z.string(), text: z.string().min(1).max(1530) });

/** How often the states are asked for with `--wait`. */
const lookMs = 250;
const over = new Set(['delivered', 'failed', 'expired', 'cancelled', 'quarantined']);

/** Committed to the unit's outbox; with `--wait`, until each message has its report. */
export async function send(command: Command) {
  const messages = await messagesOf(command);
  const open = await openClient(command);
  try {
    const { messageIds } = await ask(open.client, 'outbox:send', { messages });
    if (!isSet(command, 'wait')) return { messageIds };
    if (!open.attached) throw new AppError('unit/not-running');
    const timeoutMs = (numberOf(command, 'timeout', { min: 1, max: 86_400 }) ?? 120) * 1000;
    for (let waited = 0; ; waited += lookMs) {
      const states = await ask(open.client, 'outbox:states', { messageIds });
      const pending = states.filter(({ state }) => !over.has(state));
      if (pending.length === 0 || waited >= timeoutMs) {
        const isDelivered = states.every(({ state }) => state === 'delivered');
        const code = pending.length > 0 ? 'modem/timeout' : 'modem/not-delivered';
        if (!isDelivered) command.streams.say(errorCatalogue[code].fr);
        return { messageIds, states };
      }
      await wait(lookMs);
    }
  } finally {
    await open.dispose();
  }
}

async function messagesOf(command: Command) {
  const file = optional(command, 'file');
  if (file === null) return [checked(needed(command, 'to'), needed(command, 'text'), '--to')];
  const content = await readFile(file, 'utf8').catch((cause) => {
    throw new AppError('import/unreadable', { cause, detail: file });
  });
  if (content.includes('\u0000') || content.includes('\ufffd')) throw new AppError('import/binary');
  const rows = content.split('\n').filter((row) => row.trim() !== '');
  return rows.map((row, index) => {
    const where = `ligne ${index + 1}`;
    try {
      const { to, text } = line.parse(JSON.parse(row));
      return checked(to, text, where);
    } catch {
      throw new AppError('usage/bad-value', { detail: where });
    }
  });
}

/** French spellings are accepted: 06 39 98 00 00 is +33639980000. */
function checked(to: string, text: string, where: string) {
  const digits = to.replace(/[\s.()-]/g, '');
  const number = /^0[1-9]\d{8}$/.test(digits) ? `+33${digits.slice(1)}` : digits;
  if (!phoneNumber.safeParse(number).success)
    throw new AppError('usage/bad-value', { detail: where });
  return { to: number, text };
}
