import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a unit's data lie unless `--data` says otherwise: the user's local application data. */
export function defaultDataDir(
  name: 'vigie' | 'vigie-training',
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  switch (platform) {
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), name);
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', name);
    default:
      return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), name);
  }
}
