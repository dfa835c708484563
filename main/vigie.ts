import { runCli } from '../src/cli/main.ts';
import { createPdfPrinter } from './loopback/pdf.ts';
import { openShell } from './open-shell.ts';

/** The command line of this machine: its streams, signals, and the screens that can be had here. */
const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => resolve());
});

process.exitCode = await runCli(
  process.argv.slice(2),
  { pdf: createPdfPrinter(), openShell },
  {
    input: process.stdin,
    out: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  },
  process.env,
  stopped,
);
