import { attach } from '../../app/attach/index.ts';
import { describeModem, serialPorts } from '../../modem/index.ts';
import { SystemMonotonic } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { ask } from '../client.ts';
import { type Command, optional } from '../command.ts';

/** The running unit's modem, or whatever modem can be found on this machine. */
export async function modem(command: Command) {
  const dataDir = optional(command, 'data');
  const port = optional(command, 'port');
  const attachment = dataDir === null ? null : await attach(dataDir);
  if (attachment && port === null) {
    try {
      return await ask(attachment.client, 'modem:status', {});
    } finally {
      await attachment.dispose();
    }
  }
  const monotonic = new SystemMonotonic();
  const found = [];
  for (const candidate of await serialPorts(port ?? 'auto')()) {
    found.push(await describeModem(candidate, monotonic));
  }
  // Several ports belong to one modem; the one that answers speaks for it.
  const best = found.find(({ finding }) => finding.kind === 'ready') ?? found[0];
  if (!best) throw new AppError('modem/not-found');
  return { ...best, ports: found.map(({ path, diagnosis }) => ({ path, diagnosis })) };
}
