import { fuzzLines, fuzzPdus } from '../src/testing/fuzz.ts';
import { type Scenario, timed } from './measure.ts';

const COUNT = 1_000_000;
/** In slices, each from a seed of its own, which names the one that went wrong. */
const SLICE = 10_000;

/** `fuzz [N [SEED]]`: N damaged PDUs and N damaged lines of a dialogue; stops at the first fault. */
export const fuzz: Scenario = async (tell, [count = COUNT, first = Date.now() % 1_000_000]) => {
  const slices = Math.ceil(Number(count) / SLICE);
  const kinds = { PDUs: fuzzPdus, 'lines of a dialogue': fuzzLines };
  for (const [name, read] of Object.entries(kinds)) {
    let faults = 0;
    let slowest = 0;
    for (let slice = 0; slice < slices && faults === 0; slice++) {
      const seed = Number(first) + slice;
      const ms = await timed(async () => {
        try {
          await read(SLICE, seed);
        } catch (error) {
          faults = 1;
          console.error(`seed ${seed}:`, error);
        }
      });
      slowest = Math.max(slowest, ms);
    }
    const note = `${slices * SLICE} read from seed ${first} on, ${Math.round(slowest)} ms for the slowest ${SLICE}`;
    tell({ name: `${name}: thrown or hung`, value: faults, unit: '', goal: { atMost: 0 }, note });
  }
};
