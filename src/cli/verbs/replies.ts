import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { importReader } from '../../replies/compiled/reader.js';
import type { Command } from '../command.ts';

/** JSON lines in, JSON lines out, as they come; needs no folder. */
export async function replies(command: Command): Promise<void> {
  const { analyseLines } = await importReader();
  const lines = createInterface({
    input: Readable.from(command.streams.input),
    crlfDelay: Infinity,
  });
  for await (const line of analyseLines(lines)) command.streams.out(`${line}\n`);
}
