import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Builds the Electron program where it is missing or stale, and runs it to its end. */
export async function startElectron(root: string, path: string, dataDir: string): Promise<number> {
  const child = spawn(path, [root, '--data', dataDir], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
