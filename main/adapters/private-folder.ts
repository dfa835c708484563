import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PrivateFolder {
  readonly path: string;
  /** Erases it. A browser may still be writing its last files: tried again for a second. */
  dispose(): void;
}

/** A new folder that only this user may enter (`mkdtemp` makes it 0700). */
export function makePrivateFolder(name: string): PrivateFolder {
  const path = mkdtempSync(join(tmpdir(), `vigie-${name}-`));
  return {
    path,
    dispose: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
