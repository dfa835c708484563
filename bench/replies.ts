import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  bundledModel,
  bundledSafety,
  bundledTraining,
  crossValidate,
  evaluate,
  type Figures,
  type LabelledReply,
  OUTCOMES,
  questionOf,
  type ReplyModel,
  readLabelledReplies,
  type Share,
} from '../src/replies/classifier/index.ts';
import { seededRandom } from '../src/replies/classifier/logistic.ts';
import { compileReader } from '../src/replies/compiled/compile.js';
import { analyse, type Question } from '../src/replies/index.ts';
import { FRAME_WORDS } from '../src/replies/lexicon/frame-words.ts';
import { median, quantile, type Scenario } from './measure.ts';

const ROOT = new URL('..', import.meta.url);
const STARTS = 7;
const ROUNDS = 4;
const WORST = 15;

/**
 * How well and how fast replies are read: `npm run bench -- replies [FILE…] [--errors]`. Without
 * a file it reads the safety set; labelled files are in the schema of `resources/replies/`.
 */
export const replies: Scenario = async (tell, args) => {
  const files = args.filter((argument) => !argument.startsWith('--'));
  const cases =
    files.length === 0
      ? bundledSafety()
      : files.flatMap((file) => readLabelledReplies(readFileSync(file, 'utf8')));
  const model = bundledModel();
  const figures = evaluate(cases, model);
  const rules = evaluate(cases, null);
  tellFigures(figures, rules);
  stdout.write(`${tableOf(figures)}\n`);
  const shown = args.includes('--errors') ? figures.errors : figures.errors.slice(0, WORST);
  for (const error of shown) stdout.write(`  ${lineOf(error)}\n`);
  if (files.length === 0) tellCrossValidation();
  // Those that `npm ci` compiled may have been edited since.
  await compileReader(fileURLToPath(ROOT));
  tellSpeed(cases, model);

  function tellFigures(both: Figures, alone: Figures): void {
    const percent = (name: string, of: (f: Figures) => Share, atMost: number): void => {
      const { count, of: all, share } = of(both);
      const note = `${count} of ${all}; rules alone ${count_(of(alone))}`;
      tell({ name, value: 100 * share, unit: '%', goal: { atMost }, note });
    };
    percent('urgent read as fine', (f) => f.urgentReadAsFine, 0);
    percent('urgent read as unclear', (f) => f.urgentReadAsUnclear, 2);
    percent('worrying read as fine', (f) => f.worryingReadAsFine, 1);
    percent('false alarms', (f) => f.falseAlarms, 4);
    percent('understandable, left unread', (f) => f.leftUnread, 10);
    const { count, of, share } = both.valuesRight;
    tell({
      name: 'value right',
      value: 100 * share,
      unit: '%',
      goal: { atLeast: 97 },
      note: `${count} of ${of}`,
    });
    tell({
      name: 'yes or no the wrong way round',
      value: both.wrongWayRound,
      unit: '',
      goal: { atMost: 0 },
    });
    tell({ name: 'intents, F1', value: both.intentsF1, unit: '', goal: { atLeast: 0.95 } });
  }

  /** Replies written by people who had not seen the lexicons, each read by a model without it. */
  function tellCrossValidation(): void {
    const crossed = crossValidate(bundledTraining(), {
      seed: 1,
      isMeasured: ({ id }) => /^[xs]\d/.test(id),
    });
    const note = `${crossed.replies} replies, five folds`;
    const say = (name: string, { share }: Share): void =>
      tell({ name: `folds: ${name}`, value: 100 * share, unit: '%', note });
    say('urgent read as fine', crossed.urgentReadAsFine);
    say('urgent read as unclear', crossed.urgentReadAsUnclear);
    say('worrying read as fine', crossed.worryingReadAsFine);
    say('false alarms', crossed.falseAlarms);
    say('left unread', crossed.leftUnread);
  }

  function tellSpeed(all: readonly LabelledReply[], with_: ReplyModel): void {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const reply of all) {
        const question = questionOf(reply);
        const start = performance.now();
        analyse(reply.text, question, with_);
        // The first round is the compiler's.
        if (round > 0) times.push(performance.now() - start);
      }
    }
    const note = `${all.length} replies`;
    const goal = { atMost: 0.2 };
    tell({ name: 'one reply, median', value: median(times), unit: 'ms', goal, note });
    tell({ name: 'one reply, 99 of 100', value: quantile(times, 0.99), unit: 'ms' });
    tell({ name: 'a text of 4,000 characters, worst', value: worstOfLong(with_), unit: 'ms' });
    const bytes = statSync(new URL('resources/replies/model.bin', ROOT)).size;
    tell({ name: 'model', value: bytes / 1e6, unit: 'MB', goal: { atMost: 2 } });
    for (const [name, kept] of [
      ['from import to the first reply read', false],
      ['the same, compiled code kept on disk', true],
    ] as const) {
      tell({ name, value: startsOnce(kept), unit: 'ms', goal: { atMost: 100 } });
    }
  }
};

/** Words the lexicons know, over and over: the rules meet in ways nobody wrote, and time may grow. */
function worstOfLong(model: ReplyModel): number {
  const words = Object.values(FRAME_WORDS).flatMap((concepts) =>
    Object.values(concepts).flatMap((list) => list.replaceAll('*', '').split(' ')),
  );
  const random = seededRandom(6);
  const draw = (): string => words[Math.floor(random() * words.length)] ?? '';
  const times = Array.from({ length: LONG_TEXTS }, () => {
    const unit = `${Array.from({ length: 1 + Math.floor(random() * 8) }, draw).join(' ')} `;
    const text = unit.repeat(Math.ceil(4_000 / unit.length)).slice(0, 4_000);
    const once = (): number => {
      const start = performance.now();
      analyse(text, LONG_QUESTION, model);
      return performance.now() - start;
    };
    return Math.min(once(), once(), once());
  });
  return Math.max(...times);
}

const LONG_TEXTS = 60;
const LONG_QUESTION: Question = { kind: 'yesno', text: 'Tout va bien ?', worryingIf: 'no' };

const count_ = ({ count }: Share): number => count;

function tableOf({ confusion }: Figures): string {
  const cell = (text: string | number): string => String(text).padStart(13);
  return [
    `  ${'labelled \\ read'.padEnd(14)}${OUTCOMES.map(cell).join('')}`,
    ...OUTCOMES.map(
      (want) => `  ${want.padEnd(14)}${OUTCOMES.map((got) => cell(confusion[want][got])).join('')}`,
    ),
  ].join('\n');
}

function lineOf({ reply, read }: Figures['errors'][number]): string {
  const { expect } = reply;
  const show = (value: unknown): string => JSON.stringify(value);
  return (
    `${expect.outcome}>${read.outcome} ${reply.id} ${reply.kind} ${show(reply.text)} ` +
    `value ${show(expect.value)}>${show(read.value)} intents ${expect.intents}>${read.intents} ` +
    `[${read.why.map(({ rule }) => rule).join(' ')}]`
  );
}

/**
 * Median of fresh processes that read by what `npm ci` compiles; `kept`: Node keeps compiled code
 * between them (not in the first).
 */
function startsOnce(kept: boolean): number {
  const cache = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const program = `const start = performance.now();
    const { importReader } = await import(${JSON.stringify(new URL('src/replies/compiled/reader.js', ROOT))});
    const { analyse } = await importReader();
    analyse('sa va nickel', null);
    process.stdout.write(String(performance.now() - start));`;
  const env = kept ? { ...process.env, NODE_COMPILE_CACHE: cache } : process.env;
  const run = (): number =>
    Number(
      spawnSync(execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', env })
        .stdout,
    );
  if (kept) run();
  const starts = Array.from({ length: STARTS }, run);
  rmSync(cache, { recursive: true, force: true });
  return median(starts);
}
