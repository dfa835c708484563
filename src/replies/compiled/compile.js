// Plain JavaScript, for whatever Node installs.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compiledFolder, copiesOf } from './reader.js';

/** Compiles `src/replies` of a folder to one file and keeps a copy of what it read beside it. */
export async function compileReader(root) {
  const { build } = await import('vite');
  const sources = [];
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'copy-what-is-read',
        enforce: 'pre',
        transform(code, id) {
          if (!id.startsWith('\0')) sources.push([relative(root, id), code]);
        },
      },
    ],
    build: {
      ssr: 'src/replies/index.ts',
      target: 'node22',
      minify: false,
      write: false,
    },
  });
  const folder = compiledFolder(root);
  mkdirSync(folder, { recursive: true });
  // Without the copies nobody runs the file: they go first and come last.
  rmSync(join(folder, 'sources'), { force: true });
  writeWhole(join(folder, 'index.js'), output[0].code);
  writeWhole(join(folder, 'sources'), copiesOf(sources));
}

/** Or not at all: half of the copies would vouch for sources that nobody compared. */
function writeWhole(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
