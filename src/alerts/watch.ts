import type { ReadableDb } from '../db/index.ts';
import type { WatchView } from '../ipc/unit-views.ts';
import type { StaffId, WatchId } from '../shared/ids.ts';
import { isOpenAt, nextOpening, type Settings } from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import { standingAlerts } from './alert-sql.ts';
import { armCallDue, disarmCallDue } from './call-due.ts';
import type { Nurse } from './names.ts';
import { cancelOnCallTexts, startOnCall, stopOnCall } from './on-call.ts';
import { ring } from './ring.ts';
import { freeTakenBy } from './take.ts';
import { clearTechnical, raiseTechnical } from './technical.ts';
import { rearmUnread } from './unread.ts';
import { endWatch, insertWatch, isWatched, watchersOf } from './watch-sql.ts';

/**
 * "Je prends la veille": from now on somebody declares to read the board. The first to do so stops
 * the on-call texts and hears every urgent card that nobody holds. Starting twice is harmless.
 *
 * @param soundHeard what the nurse answered to the test of sound and light (H50).
 */
export function startWatch(work: Work, { staffId }: Nurse, soundHeard: boolean): void {
  if (soundHeard) clearTechnical(work, 'sound-not-heard');
  else raiseTechnical(work, 'sound-not-heard', {});
  if (watchersOf(work.db).some((watcher) => watcher.staffId === staffId)) return;
  const wasWatched = isWatched(work.db);
  const watchId = work.ids.next<WatchId>();
  insertWatch(work.db, watchId, staffId, work.now, soundHeard);
  work.trail('watch-started', { watchId, staffId }, { soundHeard });
  work.changed({ kind: 'unit' });
  if (!wasWatched) onWatched(work);
}

/** The last to leave hands what is urgent and held by nobody to the on-call phone. */
export function stopWatch(work: Work, { staffId }: Nurse): void {
  stopWatches(work, (watcher) => watcher.staffId === staffId, 'stopped', work.now);
}

/**
 * Nobody can have been watching a unit that did not run.
 *
 * @param at when it was last known to run.
 */
export function endWatches(work: Work, because: 'unit-stopped', at: number = work.now): void {
  stopWatches(work, () => true, because, at);
}

/** Sign-out: the watch ends, then the cards held without a call ring for everybody (H14). */
export function leaveBoard(work: Work, nurse: Nurse): void {
  stopWatch(work, nurse);
  freeTakenBy(work, nurse.staffId);
}

export function watchView(db: ReadableDb, settings: Settings, now: number): WatchView {
  const watchers = watchersOf(db).map(({ staffId, name, since }) => ({ staffId, name, since }));
  return {
    watchers,
    opensAt: watchers.length > 0 || isOpenAt(settings, now) ? null : nextOpening(settings, now),
    onCallNumber: settings.onCallNumber,
  };
}

function stopWatches(
  work: Work,
  ends: (watcher: { readonly staffId: StaffId }) => boolean,
  because: string,
  at: number,
): void {
  const ending = watchersOf(work.db).filter(ends);
  if (ending.length === 0) return;
  for (const { watchId, staffId } of ending) {
    endWatch(work.db, watchId, at);
    work.trail('watch-stopped', { watchId, staffId }, { because });
  }
  work.changed({ kind: 'unit' });
  if (!isWatched(work.db)) onUnwatched(work);
}

function onWatched(work: Work): void {
  clearTechnical(work, 'on-call-unset');
  cancelOnCallTexts(work, 'La veille a repris.');
  for (const card of standingAlerts(work.db)) {
    if (card.state !== 'open') continue;
    stopOnCall(work, card);
    if (card.level === 'urgent') ring(work, card);
    else if (card.level === 'call') armCallDue(work, card);
  }
  rearmUnread(work);
}

function onUnwatched(work: Work): void {
  if (work.settings.onCallNumber === null) raiseTechnical(work, 'on-call-unset', {});
  for (const card of standingAlerts(work.db)) {
    if (card.state !== 'open') continue;
    disarmCallDue(work, card);
    if (card.level === 'urgent') startOnCall(work, card);
  }
}
