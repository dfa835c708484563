import { writeFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { askOnce } from '../client.ts';
import { type Command, needed, optional } from '../command.ts';
import { dayFrom } from '../when.ts';

export async function report(command: Command) {
  if (command.positionals[0] !== 'has')
    throw new AppError('usage/missing-option', { detail: 'report has' });
  const period = { from: dayFrom(needed(command, 'from')), to: dayFrom(needed(command, 'to')) };
  for (const format of ['pdf', 'csv'] as const) {
    const path = optional(command, format);
    if (path === null) continue;
    const file = await askOnce(command, 'report:file', { ...period, format });
    await writeFile(path, Buffer.from(file.contentBase64, 'base64'), { mode: 0o600 }).catch(
      (cause) => {
        throw new AppError('usage/cannot-write', { cause, detail: path });
      },
    );
    return { file: path, sha256: file.sha256 };
  }
  return askOnce(command, 'report:has', period);
}
