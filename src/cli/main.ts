import { exitCodes } from '../shared/errors.ts';

const usage = `vigie <commande> --data DOSSIER [--json]

  init  import  run  send  modem  alerts  outbox  inbox
  trace  report  replies  clock  verify  backup  restore  purge
`;

process.stderr.write(usage);
process.exitCode = process.argv.includes('--help') ? exitCodes.done : exitCodes.usage;
