#!/usr/bin/env node
// Plain JavaScript: this file must start on whatever Node the machine has. The program itself is
// TypeScript for Node 22.18 and later; an older one would crash in the database's native code.
import module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Set for the Node that we start, and for it alone. */
const launched = 'VIGIE_LAUNCHED';

if (process.features.typescript) {
  endWithLauncher();
  keepCompiledCode();
  const { runCommand } = await import('./main.ts');
  process.exitCode = await runCommand(process.argv.slice(2), loadHost);
} else {
  const node = findBundledNode();
  if (node === null) {
    console.error(
      `vigie a besoin de Node 22.18 ou plus récent ; celui-ci est ${process.versions.node}. ` +
        'Lancez « npm ci » dans son dossier (il apporte Node 24), ou installez Node 24.',
    );
    process.exitCode = 2;
  } else {
    await runWith(node);
  }
}

/** The one place where `src/` names a host: everything below is handed what it needs of it. */
async function loadHost() {
  const { loopbackHost } = await import('../../main/loopback/screens.ts');
  return loopbackHost;
}

/** The Node 24 among our dependencies, for this system; null where there is none. */
function findBundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    return createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/bin/${program}`);
  } catch {
    return null;
  }
}

/**
 * The second start takes a third of the processor time of the first. In the user's own cache: what
 * lies in a shared temporary folder could be somebody else's code. Without a home nothing is kept.
 */
function keepCompiledCode() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const own = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME;
  try {
    // A folder that cannot be written is reported, not thrown: then every start is a first one.
    module.enableCompileCache?.(join(own || join(homedir(), '.cache'), 'vigie'));
  } catch {
    // An account of a service may have no home.
  }
}

/** The same command in another Node: same terminal, same signals, same end. */
async function runWith(node) {
  const { spawn } = await import('node:child_process');
  const child = spawn(node, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [launched]: '1' },
  });
  // A terminal sends Ctrl+C to both of us, so the child may hear it twice: stopping twice is harmless.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];
  for (const signal of signals) {
    try {
      process.on(signal, () => child.kill(signal));
    } catch {
      // This system does not know it.
    }
  }
  child.once('error', (error) => {
    console.error(`vigie : ${node} ne démarre pas (${error.code}).`);
    process.exitCode = 2;
  });
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const each of signals) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

/**
 * Killing the launcher must stop the unit, or a second one would find the folder taken. The channel
 * closes even after SIGKILL. Leaving at once is safe: what matters was committed before it was done.
 */
function endWithLauncher() {
  if (process.env[launched] === undefined) return;
  delete process.env[launched];
  if (!process.connected) process.exit(1);
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
