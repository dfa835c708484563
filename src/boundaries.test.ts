import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a path may touch (README, folder map), and words that no product code may use. */

const root = join(import.meta.dirname, '..');

interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Packages as written; files as paths from the root. */
  readonly imports: readonly string[];
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g;
const comments = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm;

function readFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|js)$/.test(name) && !name.includes('node_modules'))
    .map((name) => readSource(join(folder, name).replaceAll('\\', '/')));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8').replace(comments, '');
  const imports = [...text.matchAll(importPattern)].map(([, , target = '']) =>
    target.startsWith('.')
      ? relative('.', join(dirname(path), target)).replaceAll('\\', '/')
      : target,
  );
  return { path, text, imports };
}

const isTest = ({ path }: SourceFile) =>
  /\.(test|spec)\.tsx?$/.test(path) || path.includes('/testing/');
const src = readFiles('src');
const main = readFiles('main');
const renderer = readFiles('renderer').filter(({ path }) => path !== 'renderer/vite.config.ts');
const e2e = readFiles('e2e');

/** `file: what it imports`, for each import that the rule refuses. */
const offences = (files: readonly SourceFile[], isRefused: (target: string) => boolean) =>
  files.flatMap(({ path, imports }) =>
    imports.filter(isRefused).map((target) => `${path}: ${target}`),
  );

const isPackage = (target: string, ...names: string[]) =>
  names.some((name) => target === name || target.startsWith(`${name}/`));
const isUnder = (target: string, ...folders: string[]) =>
  folders.some((folder) => target.startsWith(`${folder}/`));

describe('src/', () => {
  it('runs under plain Node: no Electron, no React, no screens, no host', () => {
    const refused = (target: string) =>
      isPackage(target, 'electron', 'react', 'react-dom', 'react-i18next', 'recharts', 'ws') ||
      /^@(mantine|tabler|tanstack)\//.test(target) ||
      isUnder(target, 'main', 'renderer', 'e2e');
    expect(offences(src, refused)).toEqual([
      // The launcher, and nobody else, hands a host to the command line.
      'src/cli/vigie.js: main/loopback/screens.ts',
    ]);
  });

  it('does not see the DOM', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    const own = JSON.parse(readFileSync(join(root, 'src/tsconfig.json'), 'utf8')).compilerOptions;
    expect({ ...compilerOptions, ...own }).toMatchObject({ lib: ['es2024'], types: ['node'] });
  });

  it('gives the screens a contract that needs no Node', () => {
    const reached = new Map<string, SourceFile>();
    const walk = (file: SourceFile) => {
      if (reached.has(file.path)) return;
      reached.set(file.path, file);
      for (const target of file.imports.filter((each) => each.startsWith('src/'))) {
        walk(readSource(target));
      }
    };
    for (const file of src) if (file.path.startsWith('src/ipc/') && !isTest(file)) walk(file);
    expect(reached.size).toBeGreaterThan(3);
    expect(offences([...reached.values()], (target) => /^node:/.test(target))).toEqual([]);
  });
});

describe('renderer/', () => {
  it('knows the contract, and nothing else of ours', () => {
    const refused = (target: string) =>
      /^node:/.test(target) ||
      isPackage(target, 'electron', 'ws', 'serialport', 'node-hid', 'better-sqlite3') ||
      isUnder(target, 'main', 'e2e') ||
      (isUnder(target, 'src') && !isUnder(target, 'src/ipc')) ||
      (isUnder(target, 'resources') && !isUnder(target, 'resources/translations'));
    expect(
      offences(
        renderer.filter((file) => !isTest(file)),
        refused,
      ),
    ).toEqual([]);
  });
});

describe('main/', () => {
  it('keeps Electron to itself: the loopback shell runs where its binary is missing', () => {
    const loopback = main.filter(
      ({ path }) => path.startsWith('main/loopback/') || path === 'main/start.ts',
    );
    expect(offences(loopback, (target) => isPackage(target, 'electron'))).toEqual([]);
  });
});

describe('tests', () => {
  it('all run: none is set apart', () => {
    const apart = [...src, ...main, ...renderer, ...e2e].filter(
      (file) => isTest(file) && /\b(it|test|describe)(\.\w+)*\.only\b/.test(file.text),
    );
    expect(apart.map(({ path }) => path)).toEqual([]);
  });
});

describe('product code', () => {
  const product = [...src, ...main].filter((file) => !isTest(file));
  const using = (files: readonly SourceFile[], pattern: RegExp) =>
    files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('takes time, delays and chance from what it is given', () => {
    const adapters = new Set([
      'src/shared/clock.ts',
      'src/shared/ids.ts',
      // Waits for socat's links: the machine's own pseudo-terminals.
      'src/training/serve-pty.ts',
    ]);
    const own =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bset(Timeout|Interval)\(|performance\.now\(/;
    expect(using(product, own).filter((path) => !adapters.has(path))).toEqual([]);
    // The screens' own clock, between two statements of the unit's.
    const screens = renderer.filter(
      (file) => !isTest(file) && file.path !== 'renderer/app/unit.tsx',
    );
    expect(using(screens, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/)).toEqual([]);
  });

  it('never writes the database in clear', () => {
    expect(using(product, /\bATTACH\b|\.serialize\(/)).toEqual([]);
  });
});
