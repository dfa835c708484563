import { it } from 'vitest';
import { fuzzLines, fuzzPdus } from '../testing/fuzz.ts';

/** `npm run bench -- fuzz` does the same a million times, from another seed each time. */

it('ends every command and throws nothing, whatever ten thousand lines say', async () => {
  await fuzzLines(10_000, 2026);
});

it('reads ten thousand damaged PDUs, or says that it cannot', () => {
  fuzzPdus(10_000, 2026);
});
