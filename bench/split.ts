import { Session } from 'node:inspector/promises';
import type { Measure } from './measure.ts';

/** The nearest of these around a sample is what its time was for. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/better-sqlite3.*transaction\.js/, 'begin, commit'],
  [/src\/audit\//, 'trail'],
  [/src\/replies\//, 'understanding'],
  [/temporal-polyfill|shared\/(?:calendar|spoken-time|holidays)/, 'days and hours'],
  [/node_modules\/zod/, 'rows checked'],
  [/src\/protocols\/protocol-sql|src\/personal\//, 'its protocol'],
  [/conversations\/(?:engine|turn|appointment|questionnaire|loop|steps|rules)/, 'engine'],
  [/-sql\.ts|outbox\/rows|inbox\/rows|db\/connection|shared\/settings/, 'other statements'],
];

/**
 * Where the time of calls to `root` goes, in percent, by sampling: `start` before, and the function
 * that it returns after.
 */
export async function startSplit(root: string): Promise<() => Promise<readonly Measure[]>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const parents = new Map(
      profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
    );
    const partAt = (leaf: number): string | null => {
      let part: string | null = null;
      for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) {
        const frame = nodes.get(id)?.callFrame;
        if (frame?.functionName === root) return part ?? 'the rest';
        part ??= parts.find(([url]) => url.test(frame?.url ?? ''))?.[1] ?? null;
      }
      return null;
    };
    const spent = new Map<string, number>();
    const deltas = profile.timeDeltas ?? [];
    for (const [index, leaf] of (profile.samples ?? []).entries()) {
      const part = partAt(leaf);
      if (part !== null) spent.set(part, (spent.get(part) ?? 0) + (deltas[index] ?? 0));
    }
    const total = [...spent.values()].reduce((sum, us) => sum + us, 0);
    return [...spent]
      .sort(([, one], [, other]) => other - one)
      .map(([name, us]) => ({ name: `  of it: ${name}`, value: (100 * us) / total, unit: '%' }));
  };
}
