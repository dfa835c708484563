import { endWatches, raiseTechnical } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import { unprocessedReplies } from '../conversations/index.ts';
import { enterNewLibrary } from '../protocols/index.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { endAllSessions } from '../staff/index.ts';
import { clockSetBack } from './clock-set-back.ts';
import type { DueLog } from './due.ts';
import { lastAliveAt, writeAlive } from './last-alive.ts';
import type { SimKeeper } from './sim-keeper.ts';

const automate = { kind: 'automate' } as const;

/** A stop longer than this is told to whoever comes next (H19); an update takes less. */
const noticedMs = 10 * 60_000;

/**
 * What an earlier run left, taken up before anything else: nobody watches and nobody is signed in
 * at a unit that starts; a long stop is said; replies that were committed but not looked at are
 * looked at now. What fell due meanwhile is the scheduler's, what is too late the outbox's.
 */
export function takeUp(deps: WorkDeps, log: DueLog, sims: SimKeeper): void {
  runWork(deps, automate, (work) => {
    const last = lastAliveAt(work.db) ?? work.now;
    clockSetBack(work, last);
    const until = Math.min(last, work.now);
    endWatches(work, 'unit-stopped', until);
    endAllSessions(work);
    if (work.now - until > noticedMs) {
      work.trail('unit-was-stopped', {}, { from: until, to: work.now });
      raiseTechnical(work, 'unit-was-stopped', { from: until, to: work.now });
    }
    writeAlive(work.db, work.now);
    // A newer program brings newer protocols: as drafts, whatever runs goes on as it is.
    enterNewLibrary(work, writeAuthor(work.author));
  });
  for (const reply of unprocessedReplies(deps.db)) {
    try {
      runWork(deps, automate, (work) => sims.replyReady(work, reply.id));
    } catch (error) {
      // One that cannot be read must not keep the unit from starting. It is tried again next time.
      const name = error instanceof Error ? error.name : typeof error;
      log.error(
        { reply: reply.id, error: name },
        'a reply of an earlier run could not be taken up',
      );
    }
  }
}
