import { readFrame, requestFrame, writeReply } from '../ipc/frames.ts';
import type { Door, Entrant } from './dispatch.ts';

/** The reply to one text frame, or null when it is no request: the channel is then to be closed. */
export async function answerFrame(door: Door, from: Entrant, text: string): Promise<string | null> {
  const frame = readFrame(requestFrame, text);
  if (frame === undefined) return null;
  return writeReply(frame.id, await door.dispatch(from, frame.name, frame.input));
}
