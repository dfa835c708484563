import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly body: Buffer;
  readonly type: string;
}

/**
 * A file of the built screens, or null. `urlPath` comes from the network: it is decoded once,
 * and what it names must really lie inside `root`, links followed. Pages are not among them: they need a nonce.
 */
export async function readAsset(root: string, urlPath: string): Promise<Asset | null> {
  const type = types[extname(urlPath)];
  if (type === undefined) return null;
  try {
    const wanted = decodeURIComponent(urlPath);
    if (/[\\\0]/.test(wanted)) return null;
    const [inside, file] = await Promise.all([realpath(root), realpath(join(root, wanted))]);
    if (!file.startsWith(inside + sep)) return null;
    return { body: await readFile(file), type };
  } catch {
    return null;
  }
}
