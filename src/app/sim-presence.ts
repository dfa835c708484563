import type { ModemLink, ModemStatus } from '../modem/index.ts';
import type { Disposable } from '../shared/dispose.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { checkSim, planTests, readOwnNumber, simKey, writeSeen } from '../sims/index.ts';

const automate = { kind: 'automate' } as const;

/**
 * Writes down which SIM is in the modem whenever that changes, and sets the times of its tests. The
 * simulated modem is tested when somebody asks: its days pass in seconds.
 */
export function followSim(deps: WorkDeps, link: ModemLink, isTestedByItself: boolean): Disposable {
  let last = '';
  const look = ({ state, identity }: ModemStatus) => {
    if (state.kind !== 'ready') return;
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
    });
  };
  const unlisten = link.onStatus(look);
  look(link.status);
  return { dispose: unlisten };
}
