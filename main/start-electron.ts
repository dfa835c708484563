import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Builds the main process and the bridge: about a second, so always. */
export function buildDesktop(root: string): boolean {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  return ['main/vite.main.config.ts', 'main/vite.preload.config.ts'].every((config) => {
    const args = [vite, 'build', '--config', config, '--logLevel', 'warn'];
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
  });
}

/** Runs the built program in Electron to its end. Returns its exit code. */
export async function startElectron(root: string, path: string, dataDir: string): Promise<number> {
  const child = spawn(path, [root, '--data', dataDir], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
