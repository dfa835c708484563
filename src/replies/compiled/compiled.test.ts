import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledSafety, questionOf } from '../classifier/index.ts';
import { analyse } from '../index.ts';
import { compileReader } from './compile.js';
import { compiledFolder, isCompiled } from './reader.js';

const program = join(import.meta.dirname, '../../..');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vigie-compiled-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** What a new process prints that imports the reader of `root`, as `reader`. */
const say = (expression: string): unknown => {
  const importer = JSON.stringify(join(import.meta.dirname, 'reader.js'));
  const code = `import { importReader } from ${importer};
    const reader = await importReader(${JSON.stringify(root)});
    console.log(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }),
  );
};

describe('a reader of two files', () => {
  const sources = (): string => join(root, 'src/replies');
  const source = (name: string): string => join(sources(), name);

  beforeEach(async () => {
    mkdirSync(join(root, 'src/replies'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    writeFileSync(source('word.ts'), "export const word: string = 'oui';\n");
    writeFileSync(
      source('index.ts'),
      "import { word } from './word.ts';\nexport const analyse = () => [word, import.meta.dirname];\n",
    );
    await compileReader(root);
  });

  it('is the compiled file where it was made of these very sources', () => {
    expect(say('reader.analyse()')).toEqual(['oui', compiledFolder(root)]);
  });

  it('is never old code after an edit, not even one that keeps length and date', () => {
    const { atime, mtime } = statSync(source('word.ts'));
    writeFileSync(source('word.ts'), "export const word: string = 'non';\n");
    utimesSync(source('word.ts'), atime, mtime);
    expect(say('reader.analyse()')).toEqual(['non', sources()]);
  });

  it('is the sources before it is compiled, or while it is', () => {
    rmSync(join(compiledFolder(root), 'sources'));
    expect(say('reader.analyse()')).toEqual(['oui', sources()]);
  });

  it('is the same without what V8 kept of it, and with what is no code', () => {
    for (const code of ['', 'no code']) {
      writeFileSync(join(compiledFolder(root), 'code'), code);
      expect(say('reader.analyse()')).toEqual(['oui', compiledFolder(root)]);
    }
    rmSync(join(compiledFolder(root), 'code'));
    expect(say('reader.analyse()')).toEqual(['oui', compiledFolder(root)]);
  });

  it('is compiled anew from what stands there, and no more where a source is gone', async () => {
    writeFileSync(source('word.ts'), "export const word: string = 'non';\n");
    await compileReader(root);
    expect(say('reader.analyse()')).toEqual(['non', compiledFolder(root)]);
    rmSync(source('word.ts'));
    expect(isCompiled(root)).toBe(false);
  });
});

it('reads like the sources', async () => {
  for (const part of ['src', 'resources', 'package.json']) {
    symlinkSync(join(program, part), join(root, part));
  }
  await compileReader(root);
  expect(isCompiled(root)).toBe(true);
  const asked = bundledSafety()
    .slice(0, 60)
    .map((reply) => [reply.text, questionOf(reply)] as const);
  expect(say(`${JSON.stringify(asked)}.map((one) => reader.analyse(...one))`)).toEqual(
    JSON.parse(JSON.stringify(asked.map((one) => analyse(...one)))),
  );
});
