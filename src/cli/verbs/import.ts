import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { askOnce } from '../client.ts';
import type { Command } from '../command.ts';

export async function importFile(command: Command) {
  const [path] = command.positionals;
  if (path === undefined) throw new AppError('usage/invalid', { detail: 'import FICHIER' });
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('import/unreadable', { cause, detail: path });
  });
  return askOnce(command, 'programme:import', {
    fileName: basename(path),
    contentBase64: bytes.toString('base64'),
  });
}
