import { decodeIncoming } from '../gsm/index.ts';
import type { InboxPart } from './types.ts';

/** Stands for a part that did not come. */
const MISSING = ' […] ';

/**
 * Sorts loose parts that bear the same sender, reference and count into messages. A reference is
 * used again after a while, and by some phones at random: a place that is taken by other words
 * belongs to another message, the one nearest in time.
 */
export function cluster(parts: readonly InboxPart[]): InboxPart[][] {
  const clusters: InboxPart[][] = [];
  const inOrder = [...parts].sort((a, b) => timeOf(a) - timeOf(b));
  for (const part of inOrder) {
    const fitting = clusters
      .filter((members) => members.every((other) => fits(part, other)))
      .sort((a, b) => gap(a, part) - gap(b, part))[0];
    if (fitting) fitting.push(part);
    else clusters.push([part]);
  }
  return clusters;
}

const timeOf = (part: InboxPart): number => part.sctsAt ?? part.receivedAt;

/** The same place with the same words is the network repeating itself. */
const fits = (part: InboxPart, other: InboxPart): boolean =>
  part.concatIndex !== other.concatIndex || part.text === other.text;

const gap = (members: readonly InboxPart[], part: InboxPart): number =>
  Math.min(...members.map((other) => Math.abs(timeOf(other) - timeOf(part))));

/** Whether every place is filled. A part without concatenation is whole by itself. */
export function isWhole(parts: readonly InboxPart[]): boolean {
  const total = parts[0]?.concatTotal ?? 1;
  return new Set(parts.map((part) => part.concatIndex ?? 1)).size === total;
}

/**
 * The text of a message from its parts, whatever their order. Letters that the sender cut in two
 * between parts are whole again, which is why it is read from the PDUs.
 */
export function joinTexts(parts: readonly InboxPart[]): string {
  const total = parts[0]?.concatTotal ?? 1;
  const pieces: string[] = [];
  for (let index = 1; index <= total; index += 1) {
    const part = parts.find((candidate) => (candidate.concatIndex ?? 1) === index);
    pieces.push(part ? textOf(part) : MISSING);
  }
  return pieces.join('').toWellFormed().replaceAll(`${MISSING}${MISSING}`, MISSING).trim();
}

function textOf(part: InboxPart): string {
  if (part.text === '') return '';
  const decoded = decodeIncoming(part.pdu);
  return decoded.ok && decoded.value.kind === 'deliver' ? decoded.value.text : part.text;
}

/** A part whose end the network or the modem lost. */
export function isTorn(part: InboxPart): boolean {
  if (part.kind !== 'text') return false;
  const decoded = decodeIncoming(part.pdu);
  return decoded.ok && decoded.value.kind === 'deliver' && decoded.value.isIncomplete;
}

/** Whom a message is from: of a picture notice, who sent the picture, not who announces it. */
export function senderOf(parts: readonly InboxPart[]): string {
  const notice = parts.find(({ kind }) => kind === 'mms');
  const decoded = notice && decodeIncoming(notice.pdu);
  const special =
    decoded?.ok && decoded.value.kind === 'deliver' ? decoded.value.special : undefined;
  const sender = special?.kind === 'mms-notification' ? special.sender : null;
  return sender ?? parts[0]?.number ?? '';
}
