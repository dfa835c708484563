import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { askOnce } from '../client.ts';
import type { Command } from '../command.ts';

/** What one request carries; an operating list has some hundred kilobytes. */
const largestBytes = 28 * 1024 * 1024;

export async function importFile(command: Command) {
  const [path] = command.positionals;
  if (path === undefined) throw new AppError('usage/missing-option', { detail: 'import FICHIER' });
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('import/unreadable', { cause, detail: path });
  });
  if (bytes.length > largestBytes) throw new AppError('import/too-large', { detail: path });
  return askOnce(command, 'programme:import', {
    fileName: basename(path),
    contentBase64: bytes.toString('base64'),
  });
}
