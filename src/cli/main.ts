import type { CommandHost } from '../app/ports.ts';
import { exitCodes } from '../shared/errors.ts';

const usage = `vigie <commande> --data DOSSIER [--json]

  init  import  run  send  modem  alerts  outbox  inbox
  trace  report  replies  clock  verify  backup  restore  purge
`;

/** Runs one command to its end. Returns the exit code. */
export async function runCommand(argv: readonly string[], _host: CommandHost): Promise<number> {
  process.stderr.write(usage);
  return argv.includes('--help') ? exitCodes.done : exitCodes.usage;
}
