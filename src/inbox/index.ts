export { Receiver, type ReceiverOptions } from './receiver.ts';
export { findReply, type InboxFilter, listInbox } from './rows.ts';
export type { InboxHooks, InboxKind, InboxMessage, InboxPart, StorageLevel } from './types.ts';
