import { readFrame, requestFrame, writeReply } from '../ipc/frames.ts';
import type { Connection } from './caller.ts';
import type { Dispatcher } from './dispatch.ts';

/** The reply to one text frame, or null when it is no request: the channel is then to be closed. */
export async function answerFrame(
  dispatcher: Dispatcher,
  connection: Connection,
  text: string,
): Promise<string | null> {
  const frame = readFrame(requestFrame, text);
  if (frame === undefined) return null;
  return writeReply(frame.id, await dispatcher.dispatch(connection, frame.name, frame.input));
}
