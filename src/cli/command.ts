import { parseArgs } from 'node:util';
import type { CommandHost } from '../app/ports.ts';
import { AppError } from '../shared/errors.ts';

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface CliStreams {
  readonly input: AsyncIterable<Buffer | string>;
  out(text: string): void;
  /** Words for people. */
  say(text: string): void;
}

export interface Command {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** Loaded when a verb asks for it: most start without. */
  readonly host: () => Promise<CommandHost>;
  readonly streams: CliStreams;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves at the first signal to stop. */
  readonly stopped: Promise<void>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Every option of every verb; each verb reads its own. */
export const optionTypes = {
  data: text,
  'key-file': text,
  json: flag,
  help: flag,
  version: flag,
  training: flag,
  clock: text,
  port: text,
  shell: text,
  listen: text,
  speed: text,
  patients: flag,
  to: text,
  text: text,
  file: text,
  wait: flag,
  next: flag,
  timeout: text,
  from: text,
  ipp: text,
  pdf: text,
  csv: text,
  all: flag,
  protocol: text,
  'other-network': flag,
  ussd: text,
  imei: text,
  dialogue: flag,
  forget: flag,
} as const;

export function parseCommandLine(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: optionTypes,
      allowPositionals: true,
      strict: true,
    });
    const [verb, ...rest] = positionals;
    return { verb: verb ?? null, options: values, positionals: rest };
  } catch (error) {
    // Node names the option between quotes, and then explains itself in English.
    const named = error instanceof Error ? /'(-[^'\s]+)/.exec(error.message)?.[1] : undefined;
    throw new AppError('usage/unknown-option', named === undefined ? {} : { detail: named });
  }
}

/** The value of an option that the verb needs. */
export function needed(command: Command, name: keyof typeof optionTypes): string {
  const value = command.options[name];
  if (typeof value !== 'string' || value === '') {
    throw new AppError('usage/missing-option', { detail: `--${name}` });
  }
  return value;
}

export function optional(command: Command, name: keyof typeof optionTypes): string | null {
  const value = command.options[name];
  return typeof value === 'string' ? value : null;
}

export function isSet(command: Command, name: keyof typeof optionTypes): boolean {
  return command.options[name] === true;
}

/** A whole number of an option, within bounds. */
export function numberOf(
  command: Command,
  name: keyof typeof optionTypes,
  bounds: { readonly min: number; readonly max: number },
): number | null {
  const value = optional(command, name);
  if (value === null) return null;
  const number = Number(value);
  if (value.trim() === '' || !(number >= bounds.min && number <= bounds.max)) {
    throw new AppError('usage/bad-value', { detail: `--${name}` });
  }
  return number;
}

export function keyOptionsOf(command: Command) {
  return {
    keyFile: optional(command, 'key-file') ?? undefined,
    passphrase: command.env.VIGIE_PASSPHRASE,
  };
}
