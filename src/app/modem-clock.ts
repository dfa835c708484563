import type { ModemLink, ModemStatus } from '../modem/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { noteModemTime } from '../sims/index.ts';

/** H20: compares this computer's clock with the modem's each time that it was asked. */
export function followModemClock(
  deps: WorkDeps & { readonly clock: Clock },
  link: ModemLink,
  monotonic: Monotonic,
): Disposable {
  let last: number | undefined;
  const look = ({ state, identity: { clock } }: ModemStatus) => {
    if (state.kind !== 'ready' || clock === undefined || clock.readAt === last) return;
    last = clock.readAt;
    const since = monotonic.now() - clock.readAt;
    const aheadMs = deps.clock.now() - since - clock.at;
    runWork(deps, { kind: 'automate' }, (work) => noteModemTime(work, aheadMs));
  };
  const unlisten = link.onStatus(look);
  look(link.status);
  return { dispose: unlisten };
}
