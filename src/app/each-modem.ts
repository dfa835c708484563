import type { ModemFleet, ModemLink, ModemStatus } from '../modem/index.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';

/** Does this for each modem that there is, and for each that comes; ended with the modem. */
export function eachModem(fleet: ModemFleet, begin: (link: ModemLink) => Disposable): Disposable {
  const begun = new Map<ModemLink, Disposable>();
  const follow = (links: readonly ModemLink[]) => {
    for (const link of links) if (!begun.has(link)) begun.set(link, begin(link));
    for (const [link, work] of begun) {
      if (links.includes(link)) continue;
      begun.delete(link);
      void work.dispose();
    }
  };
  const unlisten = fleet.onLinks(follow);
  follow(fleet.links);
  return {
    dispose: async () => {
      unlisten();
      const stack = new DisposeStack();
      for (const work of begun.values()) stack.add(work);
      await stack.dispose();
    },
  };
}

/** All modems as one, which works as long as one of them does. */
export const anyOf = (fleet: ModemFleet) => ({
  get status(): ModemStatus {
    const working = fleet.links.find(({ status }) => status.state.kind === 'ready');
    const [first] = fleet.links;
    const link = working ?? first;
    if (!link) throw new Error('a fleet is never empty');
    return link.status;
  },
  onStatus: (listener: () => void) => fleet.onStatus(listener),
});
