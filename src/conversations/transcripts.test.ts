import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playTranscript, transcript } from '../testing/transcript.ts';

const folder = join(import.meta.dirname, 'transcripts');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort();

/** `UPDATE_TRANSCRIPTS=1 vitest run src/conversations/transcripts.test.ts` writes what is expected anew. */
const updates = process.env.UPDATE_TRANSCRIPTS === '1';

describe('golden transcripts', () => {
  for (const file of files) {
    const path = join(folder, file);
    const given: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const story = transcript.parse(given);
    it(story.name, () => {
      const told = playTranscript(story);
      if (updates) {
        const next = { ...(given as object), expected: told };
        writeFileSync(path, `${JSON.stringify(next, null, 2)}\n`);
        return;
      }
      expect(told).toEqual(story.expected);
    });
  }
});
