/**
 * Scores `src/replies` on a JSON-lines file of labelled replies:
 * `node bench/replies.ts FILE [--errors]` prints a confusion table, the measures and the speed.
 */
import { readFileSync } from 'node:fs';
import { argv, exit, hrtime, stdout } from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { analyse, type Intent, type Outcome, type Question } from '../src/replies/index.ts';

type Case = {
  id: string;
  lang: string;
  kind: Question['kind'];
  question: string;
  worrying_if: Question['worryingIf'];
  options?: Record<string, string>;
  text: string;
  expect: { outcome: Outcome; value: unknown; intents: Intent[] };
};

const file = argv[2];
if (file === undefined) {
  stdout.write('usage: node bench/replies.ts FILE [--errors]\n');
  exit(2);
}
const showErrors = argv.includes('--errors');
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);

const OUTCOMES: readonly Outcome[] = ['urgent', 'worrying', 'unclear', 'satisfactory', 'none'];
const table = new Map<string, number>();
const tally = { values: 0, valuesRight: 0, wrongWay: 0, tp: 0, fp: 0, fn: 0 };
const errors: string[] = [];
const times: number[] = [];

for (const row of cases) {
  const question: Question = {
    kind: row.kind,
    text: row.question,
    worryingIf: row.worrying_if,
    ...(row.options ? { options: row.options } : {}),
    lang: row.lang,
  };
  analyse(row.text, question);
  const start = hrtime.bigint();
  const got = analyse(row.text, question);
  times.push(Number(hrtime.bigint() - start) / 1e6);
  const { expect } = row;
  const cell = `${expect.outcome}>${got.outcome}`;
  table.set(cell, (table.get(cell) ?? 0) + 1);
  const valueRight = isDeepStrictEqual(expect.value, got.value);
  if (expect.value !== null) {
    tally.values += 1;
    if (valueRight) tally.valuesRight += 1;
    if (typeof expect.value === 'boolean' && typeof got.value === 'boolean' && !valueRight)
      tally.wrongWay += 1;
  }
  const wanted = new Set(expect.intents);
  const found = new Set(got.intents);
  if (expect.outcome === 'unclear') {
    wanted.delete('question');
    found.delete('question');
  }
  for (const intent of found)
    if (wanted.has(intent)) tally.tp += 1;
    else tally.fp += 1;
  for (const intent of wanted) if (!found.has(intent)) tally.fn += 1;
  const intentsRight = isDeepStrictEqual([...wanted].sort(), [...found].sort());
  if (expect.outcome !== got.outcome || !valueRight || !intentsRight) {
    const show = (o: unknown): string => JSON.stringify(o);
    errors.push(
      `${cell.padEnd(26)} ${row.id} ${row.kind}/${show(row.worrying_if)} ${row.question.slice(0, 60)} | ${show(row.text)} ` +
        `value ${show(expect.value)}>${show(got.value)} intents ${expect.intents}>${got.intents} ` +
        `[${got.why.map((w) => w.rule).join(' ')}]`,
    );
  }
}

const count = (want: readonly Outcome[], got: readonly Outcome[]): number =>
  want.flatMap((w) => got.map((g) => table.get(`${w}>${g}`) ?? 0)).reduce((a, b) => a + b, 0);
const share = (n: number, of: number): string =>
  `${n}/${of} = ${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
const fine: readonly Outcome[] = ['satisfactory', 'none'];
const danger: readonly Outcome[] = ['urgent', 'worrying'];
times.sort((a, b) => a - b);

stdout.write(`${'expected \\ read'.padEnd(16)}${OUTCOMES.map((o) => o.padStart(13)).join('')}\n`);
for (const want of OUTCOMES) {
  stdout.write(
    `${want.padEnd(16)}${OUTCOMES.map((got) => String(table.get(`${want}>${got}`) ?? 0).padStart(13)).join('')}\n`,
  );
}
const f1 = (2 * tally.tp) / Math.max(1, 2 * tally.tp + tally.fp + tally.fn);
stdout.write(
  [
    `urgent read as fine           ${share(count(['urgent'], fine), count(['urgent'], OUTCOMES))}`,
    `urgent read as unclear        ${share(count(['urgent'], ['unclear']), count(['urgent'], OUTCOMES))}`,
    `worrying read as fine         ${share(count(['worrying'], fine), count(['worrying'], OUTCOMES))}`,
    `fine read as danger           ${share(count(fine, danger), count(fine, OUTCOMES))}`,
    `understandable but unclear    ${share(count([...danger, ...fine], ['unclear']), count([...danger, ...fine], OUTCOMES))}`,
    `unclear read as fine          ${share(count(['unclear'], fine), count(['unclear'], OUTCOMES))}`,
    `value right                   ${share(tally.valuesRight, tally.values)}`,
    `yes/no the wrong way          ${tally.wrongWay}`,
    `intents F1                    ${f1.toFixed(3)}`,
    `time per reply, median        ${times[times.length >> 1]?.toFixed(3)} ms`,
    '',
  ].join('\n'),
);
if (showErrors) {
  const rank = (line: string): number =>
    /^urgent>(sat|none)/.test(line)
      ? 0
      : /^worrying>(sat|none)/.test(line)
        ? 1
        : /^urgent>uncl/.test(line)
          ? 2
          : /^(satisfactory|none)>(urg|worr)/.test(line)
            ? 3
            : 4;
  stdout.write(`\n${errors.sort((a, b) => rank(a) - rank(b)).join('\n')}\n`);
}
