import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built screens are made of. */
const sources = [
  'renderer/**/*',
  'src/{ipc,shared}/**/*.ts',
  'resources/translations/**/*',
  'package-lock.json',
];

const modifiedAt = (path: string): number => {
  try {
    const found = statSync(path);
    return found.isFile() ? found.mtimeMs : 0;
  } catch {
    return 0;
  }
};

/** Whether `dist/renderer` is missing or older than what it is made of. */
export function areScreensStale(root: string): boolean {
  const builtAt = modifiedAt(join(root, 'dist/renderer/index.html'));
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root }));
  return files.some((file) => modifiedAt(join(root, file)) > builtAt);
}

/** Builds them, with this very Node. Returns whether it worked; the builder says what is wrong. */
export function buildScreens(root: string): boolean {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'renderer/vite.config.ts');
  const args = [vite, 'build', '--config', config, '--logLevel', 'warn'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}
