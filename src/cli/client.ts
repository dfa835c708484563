import { userInfo } from 'node:os';
import { attach } from '../app/attach/index.ts';
import { createDirectClient } from '../app/direct-client.ts';
import { createDispatcher } from '../app/dispatch.ts';
import { openUnit } from '../app/unit.ts';
import type { ArgumentOf, OutputOf, RequestName, UnitClient } from '../ipc/index.ts';
import { SystemMonotonic } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { AppError, type ErrorCode, errorCatalogue } from '../shared/errors.ts';
import { RandomIds } from '../shared/ids.ts';
import { type Command, needed, optional } from './command.ts';
import { openLog } from './log.ts';

export interface OpenClient extends Disposable {
  readonly client: UnitClient;
  /** A unit runs on the folder, and this command is attached to it. */
  readonly attached: boolean;
}

export function keyOptionsOf(command: Command) {
  return {
    keyFile: optional(command, 'key-file') ?? undefined,
    passphrase: command.env.VIGIE_PASSPHRASE,
  };
}

/** Attaches to the unit that runs on the folder, or opens the folder itself, without a modem. */
export async function openClient(command: Command): Promise<OpenClient> {
  const dataDir = needed(command, 'data');
  const attachment = await attach(dataDir);
  if (attachment) {
    return { client: attachment.client, attached: true, dispose: () => attachment.dispose() };
  }
  const stack = new DisposeStack();
  try {
    const ids = new RandomIds();
    const log = stack.add(openLog(dataDir));
    const unit = stack.add(
      await openUnit({
        ...keyOptionsOf(command),
        dataDir,
        idle: true,
        port: null,
        shell: { pdf: (await command.host()).pdf, notify: () => {}, keepAwake: () => {} },
        ids,
        monotonic: new SystemMonotonic(),
        log,
      }),
    );
    const dispatcher = stack.add(createDispatcher(unit, { ids, log }));
    const direct = stack.add(
      createDirectClient(dispatcher, { kind: 'cli', user: userInfo().username }),
    );
    return { client: direct.client, attached: false, dispose: () => stack.dispose() };
  } catch (error) {
    await stack.dispose();
    throw error;
  }
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
