import type { OutputOf } from '../../ipc/index.ts';
import { ask, openClient } from '../client.ts';
import { type Command, isSet, optional } from '../command.ts';

/** For a terminal the rows need the unit's zone; as JSON they are all there is. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly zone: string;
}

type ListName = 'alerts:list' | 'outbox:list' | 'inbox:list';

async function list<K extends ListName>(
  command: Command,
  name: K,
  input: Parameters<typeof ask<K>>[2],
): Promise<OutputOf<K> | Listing<OutputOf<K>[number]>> {
  const open = await openClient(command);
  try {
    const rows = await ask(open.client, name, input);
    if (isSet(command, 'json')) return rows;
    const { zone } = await ask(open.client, 'unit:status', {});
    return { rows, zone };
  } finally {
    await open.dispose();
  }
}

export const alerts = (command: Command) =>
  list(command, 'alerts:list', { includeClosed: isSet(command, 'all') });

export const outbox = (command: Command) =>
  list(command, 'outbox:list', { ipp: optional(command, 'ipp') });

export const inbox = (command: Command) =>
  list(command, 'inbox:list', { ipp: optional(command, 'ipp') });
