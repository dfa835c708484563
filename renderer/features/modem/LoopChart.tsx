import { useTranslation } from 'react-i18next';
import type { ModemTestView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './Modem.module.css';

const days = 30;
const dayMs = 86_400_000;
const width = 560;
const height = 120;
const left = 34;
const bottom = 18;
const top = 8;

/** Round numbers a person reads at a glance, the smallest that holds them all. */
const tops = [5, 10, 20, 30, 60, 120, 300];

/** How long an SMS to oneself took, over a month: a network that gets worse is seen before it fails. */
export function LoopChart({
  tests,
  now,
}: {
  readonly tests: readonly ModemTestView[];
  readonly now: number;
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const loops = tests.filter(({ kind, state }) => kind === 'loop' && state !== 'waiting');
  if (loops.length === 0) return null;
  const seconds = loops.map(({ roundTripMs }) => (roundTripMs ?? 0) / 1000);
  const most = tops.find((one) => one >= Math.max(...seconds)) ?? 300;
  const from = now - days * dayMs;
  const x = (at: number) => left + ((at - from) / (days * dayMs)) * (width - left - 6);
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom);
  const passed = loops
    .filter(({ roundTripMs }) => roundTripMs !== null)
    .map(({ at, roundTripMs }) => ({ at, value: (roundTripMs ?? 0) / 1000 }))
    .reverse();
  const failed = loops.filter(({ state }) => state === 'failed');
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('sims.chart', { passed: passed.length, failed: failed.length, most })}
    >
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <line x1={left} x2={width - 6} y1={y(value)} y2={y(value)} className={classes.grid} />
          <text x={left - 6} y={y(value) + 4} textAnchor="end">
            {`${formats.number(value)} s`}
          </text>
        </g>
      ))}
      {[from, from + (days / 2) * dayMs, now].map((at, index) => (
        <text
          key={at}
          x={x(at)}
          y={height - 4}
          textAnchor={(['start', 'middle', 'end'] as const)[index]}
        >
          {formats.shortDay(formats.dayOf(at))}
        </text>
      ))}
      <polyline
        className={classes.line}
        points={passed.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
      />
      {passed.map(({ at, value }) => (
        <circle key={at} cx={x(at)} cy={y(value)} r="3" className={classes.dot} />
      ))}
      {failed.map(({ testId, at }) => (
        <g key={testId} className={classes.cross}>
          <line x1={x(at) - 4} x2={x(at) + 4} y1={top} y2={top + 8} />
          <line x1={x(at) + 4} x2={x(at) - 4} y1={top} y2={top + 8} />
        </g>
      ))}
    </svg>
  );
}
