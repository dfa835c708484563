import { isStanding } from '../alerts/index.ts';
import type { ReadableDb } from '../db/index.ts';
import type { Leave, OutboxMessage } from '../outbox/index.ts';
import type { Settings } from '../shared/settings.ts';
import { isForeignSim } from './binding.ts';
import { testedSim } from './modem-test.ts';
import { isCounted } from './plan.ts';
import { type Hold, holdWords, standingHolds } from './routine-hold.ts';
import type { SimKey } from './sim-sql.ts';

/** The class of what the unit starts by itself: the only one that ever waits for the SIM's sake. */
const ROUTINE = 5;

/**
 * Whether a text must wait because of the SIM that it would leave by, or of this machine; null: it
 * need not. Emergency advice is never asked: twice on two machines is better than never.
 */
export function heldBack(
  db: ReadableDb,
  settings: Settings,
  message: Pick<OutboxMessage, 'id' | 'kind' | 'class' | 'number'>,
  imsi: SimKey,
  now: number,
): Leave | null {
  if (settings.mode !== 'training') {
    if (isStanding(db, 'folder-moved')) {
      return wait('Dossier ouvert sur un autre poste : à libérer (Modem et SIM).');
    }
    if (isForeignSim(db, imsi)) {
      return wait('La carte SIM du modem n’est pas celle de ce dossier (Modem et SIM).');
    }
  }
  if (message.kind === 'loop-test' && testedSim(db, message.id) !== imsi) {
    return wait('Le test part par la carte SIM qu’il teste.');
  }
  if (message.class < ROUTINE) return null;
  // H18: what room is left is for replies.
  if (isStanding(db, 'disk-out')) return wait('Le disque de ce poste est plein.');
  const hold = standingHolds(db).find(
    (one) =>
      (one.imsi === null || one.imsi === imsi) && !addsNobody(db, settings, one, message, now),
  );
  return hold ? wait(holdWords[hold.kind]) : null;
}

const wait = (reason: string): Leave => ({ kind: 'hold', reason, until: null });

/** The limit is one of recipients: who was texted already in the day or month may be again. */
function addsNobody(
  db: ReadableDb,
  { zone }: Settings,
  { kind, imsi }: Hold,
  { number }: Pick<OutboxMessage, 'number'>,
  now: number,
): boolean {
  if (imsi === null || (kind !== 'plan-day' && kind !== 'plan-month')) return false;
  return isCounted(db, imsi, number, kind === 'plan-day' ? 'day' : 'month', now, zone);
}
