import { describe, expect, it } from 'vitest';
import { killRounds } from '../testing/kill-rounds.ts';

/** Real processes on a real file; `crash.test.ts` dies at each dealing with the modem in turn. */
describe.concurrent('killed 25 times at random instants, twenty texts going out and twenty coming in', () => {
  for (const [way, name] of [
    ['stored', 'with the modem as journal'],
    ['direct', 'without a journal'],
  ] as const) {
    it(`loses nothing, sends and takes in nothing twice, leaves nothing stuck, ${name}`, async () => {
      const { lost, twice, stuck, findings, sent, unsettled } = await killRounds(25, way);
      const nothing = { lost: 0, twice: 0, stuck: 0, findings: [] };
      expect({ lost, twice, stuck, findings }).toEqual(nothing);
      expect(sent + unsettled).toBeGreaterThan(0);
    }, 600_000);
  }
});
