import { migration as first } from './0010-first.ts';
import { migration as protocols } from './0060-protocols.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. Add at the end. */
export const migrations: readonly Migration[] = [first, protocols];

/** The `user_version` of a database that this program writes. */
export const newestVersion: number = migrations.at(-1)?.id ?? 0;
