import { attach } from '../app/attach/index.ts';
import type { ArgumentOf, OutputOf, RequestName, UnitClient } from '../ipc/index.ts';
import type { Disposable } from '../shared/dispose.ts';
import { AppError, type ErrorCode, errorCatalogue } from '../shared/errors.ts';
import { type Command, needed } from './command.ts';

export interface OpenClient extends Disposable {
  readonly client: UnitClient;
  /** A unit runs on the folder, and this command is attached to it. */
  readonly attached: boolean;
}

/** Attaches to the unit that runs on the folder, or opens the folder itself, without a modem. */
export async function openClient(command: Command): Promise<OpenClient> {
  const dataDir = needed(command, 'data');
  const attachment = await attach(dataDir);
  if (attachment) {
    return { client: attachment.client, attached: true, dispose: () => attachment.dispose() };
  }
  // With a unit running, most of the program need not be loaded for one question.
  const { openFolderOf } = await import('./open-folder.ts');
  return { ...(await openFolderOf(command)), attached: false };
}

/** One request of one command: opens, asks, closes. */
export async function askOnce<K extends RequestName>(
  command: Command,
  name: K,
  input: ArgumentOf<K>,
): Promise<OutputOf<K>> {
  const open = await openClient(command);
  try {
    return await ask(open.client, name, input);
  } finally {
    await open.dispose();
  }
}

export async function ask<K extends RequestName>(
  client: UnitClient,
  name: K,
  input: ArgumentOf<K>,
): Promise<OutputOf<K>> {
  const reply = await client.request(name, input);
  if (reply.ok) return reply.value;
  const { code, detail, message } = reply.error;
  if (!Object.hasOwn(errorCatalogue, code)) throw new Error(message);
  throw new AppError(code as ErrorCode, detail === undefined ? {} : { detail });
}
