import type { ModemLink } from '../modem/index.ts';

/** What dies when the program is killed. */
export interface Mortal {
  /** Dies for ever at its n-th dealing with a modem from now. */
  killIn: number;
  isDead: boolean;
}

const NEVER = new Promise<never>(() => {});
const DEALINGS = new Set(['submit', 'store', 'sendStored', 'readSlot', 'listSlots', 'deleteSlot']);

/** The link of a run that may die before or after each dealing: then nothing comes back, ever. */
export function mortalLink(run: Mortal, link: ModemLink): ModemLink {
  const passes = async () => {
    run.killIn -= 1;
    if (run.killIn < 0) run.isDead = true;
    if (run.isDead) await NEVER;
  };
  return new Proxy(link, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!DEALINGS.has(String(name))) return value.bind(target);
      return async (...given: unknown[]) => {
        await passes();
        const result: unknown = await value.apply(target, given);
        await passes();
        return result;
      };
    },
  });
}
