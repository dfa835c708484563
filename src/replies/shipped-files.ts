import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from '../shared/once.ts';

/** The one place of `src/replies` that reads files: those of `resources/replies/`. Throws as `fs`. */
export const readShipped = (name: string): Buffer => readFileSync(join(FOLDER(), name));

/** Sources and the packaged program stand at different depths above the same folder. */
const FOLDER = once(() => {
  for (let from = import.meta.dirname; ; from = dirname(from)) {
    const found = join(from, 'resources', 'replies');
    if (existsSync(found) || from === dirname(from)) return found;
  }
});
