// Plain JavaScript, for whatever Node installs.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compiledFolder, compiledScript, copiesOf, exportsOf } from './reader.js';

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
      rolldownOptions: { output: { format: 'cjs' } },
    },
  });
  const folder = compiledFolder(root);
  mkdirSync(folder, { recursive: true });
  // Without the copies nobody runs the file: they go first and come last.
  for (const name of ['sources', 'code']) rmSync(join(folder, name), { force: true });
  writeWhole(join(folder, 'index.cjs'), asScript(output[0].code));
  writeWhole(join(folder, 'code'), codeOf(folder));
  writeWhole(join(folder, 'sources'), copiesOf(sources));
}

/** A script whose value is the module as a function, in ASCII: it is then read as it lies. */
const asScript = (code) =>
  `(function (exports, require, __dirname) {'use strict';${code}\n})`.replace(
    /[^\0-\x7f]/g,
    escaped,
  );

const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What V8 made of the file until it had read the first replies: that much every start needs. */
function codeOf(folder) {
  const script = compiledScript(folder);
  const { analyse } = exportsOf(script, folder);
  for (const [text, question] of FIRST_REPLIES) analyse(text, question);
  return script.createCachedData();
}

const FIRST_REPLIES = [
  ['Bonjour, oui tout va bien merci', { kind: 'yesno', text: 'Tout va bien ?', worryingIf: 'no' }],
  [
    'jsaigne un peu mais moins qu’hier',
    { kind: 'yesno', text: 'Saignez-vous ?', worryingIf: 'yes' },
  ],
  ['2/10', { kind: 'scale', text: 'Douleur de 0 à 10 ?', worryingIf: { gt: 7 } }],
  ['37,5', { kind: 'temperature', text: 'Votre température ?', worryingIf: { gt: 38 } }],
  ['OUI', { kind: 'confirm', text: 'Venez à jeun. Répondez OUI.', worryingIf: null }],
];

/** Or not at all: half of the copies would vouch for sources that nobody compared. */
function writeWhole(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
