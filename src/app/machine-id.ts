import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * What tells this folder on this computer from a copy of it elsewhere, on another computer or
 * beside it (H34). A sum, never shown: the parts name the machine.
 */
export function machineIdOf(dataDir: string): string {
  const parts = [systemId() ?? hostname(), realpathSync(dataDir)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** The operating system's own name for its installation; null where it has none. */
function systemId(): string | null {
  if (process.platform === 'win32') return windowsId();
  for (const path of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    try {
      const id = readFileSync(path, 'utf8').trim();
      if (id !== '') return id;
    } catch {
      // The next one, or the name of the host.
    }
  }
  return null;
}

function windowsId(): string | null {
  try {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography';
    const answer = execFileSync('reg', ['query', key, '/v', 'MachineGuid'], {
      encoding: 'utf8',
      timeout: 5_000,
      windowsHide: true,
    });
    return /MachineGuid\s+REG_SZ\s+(\S+)/.exec(answer)?.[1] ?? null;
  } catch {
    return null;
  }
}
