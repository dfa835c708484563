import type { WebSocket } from 'ws';
import { answerFrame } from '../../src/app/answer-frame.ts';
import type { Door } from '../../src/app/dispatch.ts';
import { maxFrameBytes } from '../../src/ipc/frames.ts';
import type { Visitor } from './visitors.ts';

/** A window that reads nothing while events pile up is cut off; its page connects again. */
const maxUnreadBytes = 2 * maxFrameBytes;

/** WebSocket close code: the frame was not what the contract expects (RFC 6455 §7.4.1). */
const policyViolation = 1008;

/** Carries the contract over one WebSocket: one JSON document per frame. */
export function serveWindow(socket: WebSocket, visitor: Visitor, door: Door): void {
  const say = (text: string) => {
    if (socket.bufferedAmount > maxUnreadBytes) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(text);
  };
  const { connection, leave } = visitor.enter(say);

  socket.on('message', async (data, isBinary) => {
    const answer = isBinary ? null : await answerFrame(door, connection, data.toString());
    if (answer === null) socket.close(policyViolation);
    else say(answer);
  });
  // Too large a frame, a broken one, a reset: 'close' follows.
  socket.on('error', () => {});
  socket.once('close', leave);
}
