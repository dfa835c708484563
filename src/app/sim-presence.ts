import type { ModemLink, ModemStatus } from '../modem/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { checkSim, planTests, readOwnNumber, simKey, writeSeen } from '../sims/index.ts';

const automate = { kind: 'automate' } as const;

/** A modem says that it is ready before it read its SIM; one that has not by then never tells. */
const readsSimWithinMs = 60_000;

/**
 * Writes down which SIM is in the modem whenever that changes, and sets the times of its tests
 * where it is tested by itself.
 */
export function followSim(
  deps: WorkDeps,
  link: ModemLink,
  monotonic: Monotonic,
  isTestedByItself: boolean,
): Disposable {
  let last = '';
  let cancel: (() => void) | null = null;
  const stopWaiting = () => {
    cancel?.();
    cancel = null;
  };
  const note = ({ identity }: ModemStatus) => {
    const { imsi, iccid = null, operator = null, ownNumber } = identity;
    const seen = {
      imsi: simKey(imsi),
      iccid,
      operator,
      ownNumber: ownNumber === undefined ? null : readOwnNumber(ownNumber),
    };
    const now = JSON.stringify(seen);
    if (now === last) return;
    last = now;
    runWork(deps, automate, (work) => {
      writeSeen(work.db, work.now, seen);
      checkSim(work, seen.imsi);
      if (isTestedByItself) planTests(work, seen.imsi);
      work.changed({ kind: 'unit' });
      work.changed({ kind: 'outbox' });
    });
  };
  const look = (status: ModemStatus) => {
    if (status.state.kind !== 'ready') {
      // Whatever is ready next may have another SIM in it.
      last = '';
      stopWaiting();
    } else if (status.identity.imsi !== undefined) {
      stopWaiting();
      note(status);
    } else {
      cancel ??= monotonic.after(readsSimWithinMs, () => note(link.status));
    }
  };
  const unlisten = link.onStatus(look);
  look(link.status);
  return {
    dispose: () => {
      unlisten();
      stopWaiting();
    },
  };
}
