import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';

/** Modules with compiled parts: they cannot be bundled, so the package carries them whole. */
export const nativeModules = [
  'better-sqlite3',
  '@serialport/bindings-cpp',
  '@node-rs/argon2',
] as const;

/** Sources of compiled parts, which nobody needs: every such module brings its binaries. */
const forCompilers = new Set(['deps', 'src', 'binding.gyp']);

/**
 * Copies the native modules, and what they need at run time, into a packaged program.
 * Binaries for other systems stay behind: they are 30 MB and would never be loaded.
 */
export function copyNativeModules(
  root: string,
  target: string,
  platform: string,
  arch: string,
): void {
  const wanted = new Map<string, string>();
  for (const name of nativeModules) collect(name, join(root, 'package.json'), wanted);
  for (const [from, to] of wanted) {
    cpSync(from, join(target, 'node_modules', to), {
      recursive: true,
      dereference: true,
      filter: (path) => isNeeded(from, relative(from, path).split(sep), platform, arch),
    });
  }
}

function isNeeded(
  folder: string,
  [first = '', binary]: readonly string[],
  platform: string,
  arch: string,
): boolean {
  if (first === 'node_modules') return false;
  if (!existsSync(join(folder, 'prebuilds'))) return true;
  if (first !== 'prebuilds') return !forCompilers.has(first);
  return binary === undefined || (binary.startsWith(`${platform}-`) && binary.includes(arch));
}

/** Folder of each module → where it goes, dependencies of dependencies included. */
function collect(name: string, requiredBy: string, wanted: Map<string, string>): void {
  const folder = folderOf(name, requiredBy);
  if (folder === null || wanted.has(folder)) return;
  wanted.set(folder, folder.slice(folder.indexOf(`node_modules${sep}`) + 'node_modules/'.length));
  const own = join(folder, 'package.json');
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(own, 'utf8'),
  ) as Record<'dependencies' | 'optionalDependencies', Record<string, string> | undefined>;
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) {
    collect(each, own, wanted);
  }
}

/** As Node finds it; null for an optional module that is not for this machine. */
function folderOf(name: string, requiredBy: string): string | null {
  const paths = createRequire(requiredBy).resolve.paths(name) ?? [];
  const found = paths
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'package.json')));
  return found ?? null;
}
