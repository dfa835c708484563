import { askOnce } from '../client.ts';
import { type Command, needed } from '../command.ts';

/** Verbs that are one request and its answer. */

export const sims = (command: Command) => askOnce(command, 'sims:get', {});

export const trace = (command: Command) =>
  askOnce(command, 'trace:get', { ipp: needed(command, 'ipp') });

export const verify = (command: Command) => askOnce(command, 'audit:verify', {});
