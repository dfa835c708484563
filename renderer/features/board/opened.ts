import type { Board, ReplyToRead } from '../../../src/ipc/index.ts';

export type CallEntry = Board['callList'][number];

/** The one thing that is open on the board; keys and buttons act on it alone. */
export type Opened =
  | { readonly kind: 'alert'; readonly alertId: string }
  | { readonly kind: 'reply'; readonly reply: ReplyToRead }
  | { readonly kind: 'call'; readonly entry: CallEntry };
