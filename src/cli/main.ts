import program from '../../package.json' with { type: 'json' };
import { SystemMonotonic } from '../shared/clock.ts';
import { AppError, type ErrorCode, errorCatalogue, exitCodes } from '../shared/errors.ts';
import { whenOrphaned } from '../shared/when-orphaned.ts';
import { type CliStreams, type Command, parseCommandLine } from './command.ts';
import { usage } from './usage.ts';

type Verb = (command: Command) => Promise<unknown>;

/**
 * Each verb gives one JSON document, or writes by itself and gives nothing. It is loaded when it is
 * asked for: `replies` and `--help` start without the database, the modem and the contract.
 */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  init: async () => (await import('./verbs/init.ts')).init,
  import: async () => (await import('./verbs/import.ts')).importFile,
  run: async () => (await import('./verbs/run.ts')).run,
  send: async () => (await import('./verbs/send.ts')).send,
  modem: async () => (await import('./verbs/modem.ts')).modem,
  report: async () => (await import('./verbs/report.ts')).report,
  clock: async () => (await import('./verbs/clock.ts')).clock,
  replies: async () => (await import('./verbs/replies.ts')).replies,
  alerts: async () => (await import('./verbs/lists.ts')).alerts,
  outbox: async () => (await import('./verbs/lists.ts')).outbox,
  inbox: async () => (await import('./verbs/lists.ts')).inbox,
  'loop-test': async () => (await import('./verbs/loop-test.ts')).loopTest,
  sims: async () => (await import('./verbs/questions.ts')).sims,
  trace: async () => (await import('./verbs/questions.ts')).trace,
  verify: async () => (await import('./verbs/questions.ts')).verify,
};

/** Runs one command of this process to its end, or to a signal. Returns the exit code. */
export async function runCommand(argv: readonly string[], host: Command['host']): Promise<number> {
  const end = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => end.resolve());
  }
  // npm and npx end without telling the program that they started.
  const underNpm = process.env.npm_command !== undefined;
  const orphaned = underNpm ? whenOrphaned(new SystemMonotonic(), () => end.resolve()) : null;
  const streams: CliStreams = {
    input: process.stdin,
    out: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  };
  try {
    return await runCli(argv, host, streams, process.env, end.promise);
  } finally {
    await orphaned?.dispose();
  }
}

/** Runs one command and returns the exit code. Expected failures are one sentence on stderr. */
export async function runCli(
  argv: readonly string[],
  host: Command['host'],
  streams: CliStreams,
  env: Command['env'],
  stopped: Promise<void>,
): Promise<number> {
  try {
    const { verb, options, positionals } = parseCommandLine(argv);
    if (options.version) {
      streams.out(`${program.version}\n`);
      return exitCodes.done;
    }
    if (options.help || verb === null) {
      streams.say(usage);
      return options.help ? exitCodes.done : exitCodes.usage;
    }
    const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!load) throw new AppError('usage/unknown-verb', { detail: verb });
    const command: Command = { options, positionals, host, streams, env, stopped };
    const action = await load();
    const result = await action(command);
    if (result === undefined) return exitCodes.done;
    if (options.json === true) streams.out(`${JSON.stringify(result, null, 2)}\n`);
    else streams.out((await import('./words.ts')).wordsOf(verb, result));
    return exitOf(verb, result);
  } catch (error) {
    return failed(error, streams);
  }
}

/** A result can say that something is wrong without the command having failed. */
function exitOf(verb: string, result: unknown): number {
  const value = result as {
    readonly reached?: boolean;
    readonly ok?: boolean;
    readonly state?: string;
    readonly kind?: string;
    readonly finding?: { readonly kind: string };
    readonly states?: readonly { readonly state: string }[];
  };
  if (verb === 'clock' && value.reached === false) return exitCodes.modem;
  if (verb === 'verify' && value.ok === false) return exitCodes.dataFolder;
  if (verb === 'modem' && value.finding && value.finding.kind !== 'ready') return exitCodes.modem;
  if (verb === 'modem' && value.kind !== undefined && value.kind !== 'answered') {
    return exitCodes.modem;
  }
  if (verb === 'loop-test' && value.state !== 'passed') return exitCodes.modem;
  if (verb === 'send' && value.states?.some(({ state }) => state !== 'delivered')) {
    return exitCodes.modem;
  }
  return exitCodes.done;
}

function failed(error: unknown, streams: CliStreams): number {
  if (!(error instanceof AppError)) {
    // No message: a database or a parser may quote a patient in it.
    const where =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
    streams.say(`${errorCatalogue['unit/internal'].fr}\n${where}\n`);
    return exitCodes.dataFolder;
  }
  const code: ErrorCode = error.code;
  const { fr, exit } = errorCatalogue[code];
  streams.say(sentenceOf(fr, error.detail));
  return exit;
}

/** What a list is refused for is a sentence of its own, and says more; a path or an option is added. */
function sentenceOf(sentence: string, detail: string | undefined): string {
  if (detail === undefined || detail === '') return sentence;
  const isSentence = /^\p{Lu}.*\s.*\.$/u.test(detail);
  return isSentence ? `${detail} Rien n’a été importé.` : `${sentence} (${detail})`;
}
