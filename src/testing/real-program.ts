import { spawn, spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';

/** Programs of others that a test runs. */

// Services are where only administrators look by themselves; words in English and UTF-8.
const env = {
  ...process.env,
  PATH: [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter),
  LC_ALL: 'C.UTF-8',
};

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { env, stdio: 'ignore' }).error === undefined;

/** Runs a program to its end. @returns all that it said. @throws unless it ended well in time */
export async function runProgram(
  program: string,
  args: readonly string[],
  limitMs = 25_000,
): Promise<string> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`);
  return said;
}

/** Starts a program that runs until it is told to stop. */
export function startProgram(program: string, args: readonly string[]): () => Promise<void> {
  const child = spawn(program, args, { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve()).once('close', () => resolve());
  });
  return async () => {
    child.kill();
    const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatience);
  };
}
