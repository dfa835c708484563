// Plain JavaScript: to load what strips types takes longer than to load all of the reader.

// An `import` of these looks at all that they export, and so loads every kind of stream.
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
const { join } = process.getBuiltinModule('node:path');
const { pathToFileURL } = process.getBuiltinModule('node:url');
const { Script } = process.getBuiltinModule('node:vm');

const ROOT = join(import.meta.dirname, '../../..');

/** Where `build.js` leaves its work, in the folder that holds `src/`. */
export const compiledFolder = (root) => join(root, 'dist/replies');

/** `src/replies`: the one file compiled of these very sources where there is one, or they. */
export async function importReader(root = ROOT) {
  if (!isCompiled(root)) return import(pathToFileURL(join(root, 'src/replies/index.ts')).href);
  const folder = compiledFolder(root);
  return exportsOf(compiledScript(folder), folder);
}

/**
 * The compiled file, with what V8 made of it when it was compiled: to make that anew is half of the
 * start. Another V8, or one told otherwise, does not take it and makes its own.
 */
export function compiledScript(folder) {
  const filename = join(folder, 'index.cjs');
  const kept = join(folder, 'code');
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  return new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
}

/** What the compiled file exports. */
export function exportsOf(script, folder) {
  const exports = {};
  script.runInThisContext()(exports, process.getBuiltinModule, folder);
  return exports;
}

/**
 * Whether the compiled file was made of the sources as they are now: each is compared with its
 * copy, byte for byte. By date or size, old code could run after an edit.
 */
export function isCompiled(root) {
  try {
    return copiesIn(readFileSync(join(compiledFolder(root), 'sources'))).every(([path, copy]) =>
      readFileSync(`${root}/${path}`).equals(copy),
    );
  } catch {
    // Never compiled, or a source is gone.
    return false;
  }
}

/** Paths and contents, each with a NUL behind it: no source holds one. */
export const copiesOf = (sources) =>
  Buffer.from(sources.map(([path, content]) => `${path}\0${content}\0`).join(''));

function copiesIn(bytes) {
  const copies = [];
  for (let at = 0; at < bytes.length; ) {
    const path = bytes.indexOf(0, at);
    const end = bytes.indexOf(0, path + 1);
    copies.push([bytes.toString('utf8', at, path), bytes.subarray(path + 1, end)]);
    at = end + 1;
  }
  return copies;
}
