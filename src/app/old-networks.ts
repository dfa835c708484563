import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import type { ModemFleet, ModemLink } from '../modem/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { eachModem } from './each-modem.ts';

const automate = { kind: 'automate' } as const;

/** Where 4G is weak a modem changes to and fro: only what lasts is worth a warning. Real time. */
const lastsMs = 30 * 60_000;

const isOld = ({ status }: ModemLink): boolean =>
  status.warnings.includes('old-radio') || status.warnings.includes('on-old-network');

/** Warns while a modem is on 2G or 3G, networks that close (facts.md §7), or can do no better. */
export function watchOldNetworks(
  deps: WorkDeps,
  fleet: ModemFleet,
  monotonic: Monotonic,
): Disposable {
  const old = new Set<ModemLink>();
  const say = () =>
    runWork(deps, automate, (work) => {
      if (old.size > 0) raiseTechnical(work, 'old-network', { modems: old.size });
      else clearTechnical(work, 'old-network');
    });
  say();
  return eachModem(fleet, (link) => {
    let cancel: (() => void) | null = null;
    const stop = () => {
      cancel?.();
      cancel = null;
    };
    const forget = () => {
      stop();
      if (old.delete(link)) say();
    };
    const look = () => {
      // What it was on before it left says nothing about what it will be on.
      if (link.status.state.kind !== 'ready') stop();
      else if (!isOld(link)) forget();
      else if (!old.has(link)) {
        const raise = () => {
          cancel = null;
          old.add(link);
          say();
        };
        if (link.status.warnings.includes('old-radio')) raise();
        else cancel ??= monotonic.after(lastsMs, raise);
      }
    };
    const unlisten = link.onStatus(look);
    look();
    return {
      dispose: () => {
        unlisten();
        stop();
        if (!fleet.links.includes(link)) forget();
      },
    };
  });
}
