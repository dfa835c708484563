import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import type { Monotonic } from '../shared/clock.ts';
import { formatSyslog, type SyslogLine, type SyslogOrigin, type SyslogTarget } from './syslog.ts';

const WITHIN_MS = 5_000;
/** Longer lines are cut by many receivers; RFC 5424 §6.1 wants 480 taken and 2048 hoped for. */
const MOST_BYTES = 2_000;

/** Hands lines to a syslog. Rejects when they cannot be handed over; what becomes of UDP nobody knows. */
export type SendSyslog = (lines: readonly SyslogLine[]) => Promise<void>;

export function syslogSender(
  target: SyslogTarget,
  origin: SyslogOrigin,
  monotonic: Monotonic,
): SendSyslog {
  switch (target.kind) {
    case 'udp':
      return (lines) => sendUdp(target, framesOf(lines, origin));
    case 'tcp':
      return (lines) => sendTcp(target, framesOf(lines, origin), monotonic);
    case 'local':
      return async (lines) => {
        for (const line of lines) await sendLocal(line);
      };
  }
}

const framesOf = (lines: readonly SyslogLine[], origin: SyslogOrigin): Buffer[] =>
  lines.map((line) => Buffer.from(formatSyslog(line, origin), 'utf8').subarray(0, MOST_BYTES));

type Host = { readonly host: string; readonly port: number };

/** RFC 5426: one datagram each. */
function sendUdp({ host, port }: Host, frames: readonly Buffer[]): Promise<void> {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  const sent = frames.map(
    (frame) =>
      new Promise<void>((resolve, reject) => {
        socket.send(frame, port, host, (error) => (error ? reject(error) : resolve()));
      }),
  );
  const failed = new Promise<never>((_, reject) => socket.once('error', reject));
  return Promise.race([Promise.all(sent), failed])
    .then(() => {})
    .finally(() => socket.close());
}

/** RFC 6587 §3.4.1: each line after its length in octets. */
function sendTcp(
  { host, port }: Host,
  frames: readonly Buffer[],
  monotonic: Monotonic,
): Promise<void> {
  const counted = frames.map((frame) => Buffer.concat([Buffer.from(`${frame.length} `), frame]));
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const cancel = monotonic.after(WITHIN_MS, () => {
      socket.destroy(new Error('syslog: no answer in time'));
    });
    socket.once('error', reject);
    socket.once('close', (hadError) => {
      cancel();
      if (!hadError) resolve();
    });
    socket.once('connect', () => socket.end(Buffer.concat(counted)));
    // What the receiver says is of no use, and must be read for the line to end.
    socket.resume();
  });
}

function sendLocal({ severity, messageId, text }: SyslogLine): Promise<void> {
  const level = severity === 'error' ? 'err' : severity;
  const options = ['-t', 'vigie', '-p', `daemon.${level}`, '--', `${messageId}: ${text}`];
  return new Promise((resolve, reject) => {
    execFile('logger', options, { timeout: WITHIN_MS }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
