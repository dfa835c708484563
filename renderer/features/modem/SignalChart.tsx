import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import classes from './Modem.module.css';
import { rowOf, rowsOf, runsOf, type Span, spansOf } from './signal-spans.ts';

const hourMs = 3_600_000;
const spans = {
  day: { ms: 24 * hourMs, rowMs: hourMs },
  week: { ms: 7 * 24 * hourMs, rowMs: 24 * hourMs },
} as const;
type SpanName = keyof typeof spans;
/** Samples are five minutes apart. */
const askEveryMs = 60_000;

const width = 560;
const height = 110;
const left = 40;
const right = 6;
const top = 8;
const bottom = 18;

/** A modem that hears worse and worse is moved to the window before it falls silent. */
export function SignalChart({
  imei,
  name,
  now,
}: {
  readonly imei: string;
  readonly name: string;
  readonly now: number;
}) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<SpanName>('day');
  const { ms, rowMs } = spans[span];
  const from = now - ms;
  // One question as long as the screen stands: another one would clear it for a moment.
  const [since] = useState(now - spans.week.ms);
  const asked = useRequest('modem:signal', { imei, since }, { everyMs: askEveryMs });
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('modems.span')}
        value={span}
        onChange={(value) => setSpan(value === 'week' ? 'week' : 'day')}
        data={[
          { value: 'day', label: t('modems.day') },
          { value: 'week', label: t('modems.week') },
        ]}
      />
      <Answered to={asked}>
        {(samples) => {
          const seen = spansOf(samples, now).filter((one) => one.to > from);
          if (seen.length === 0) return <p className={classes.fine}>{t('modems.noSamples')}</p>;
          return (
            <>
              <Drawing seen={seen} from={from} to={now} name={name} />
              <Figures seen={seen} from={from} to={now} rowMs={rowMs} name={name} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

interface Seen {
  readonly seen: readonly Span[];
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

function Drawing({ seen, from, to, name }: Seen) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const x = (at: number) =>
    left + ((Math.max(at, from) - from) / (to - from)) * (width - left - right);
  const y = (percent: number) => top + (1 - percent / 100) * (height - top - bottom);
  const { lowest, highest, outMs } = rowOf(seen, from, to);
  const isDay = to - from <= spans.day.ms;
  const runs = runsOf(seen);
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('modems.chart', {
        name,
        lowest: lowest ?? t('value.missing'),
        highest: highest ?? t('value.missing'),
        out: formats.duration(outMs),
      })}
    >
      {runs
        .filter(([first]) => first?.isReady === false)
        .map((run) => {
          const begin = x(run[0]?.from ?? from);
          return (
            <rect
              key={run[0]?.from}
              className={classes.out}
              x={begin}
              y={top}
              width={Math.max(1.5, x(run.at(-1)?.to ?? to) - begin)}
              height={height - top - bottom}
            />
          );
        })}
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} className={classes.grid} />
          <text x={left - 6} y={y(value) + 4} textAnchor="end">
            {`${value} %`}
          </text>
        </g>
      ))}
      {[from, (from + to) / 2, to].map((at, index) => (
        <text
          key={at}
          x={x(at)}
          y={height - 4}
          textAnchor={(['start', 'middle', 'end'] as const)[index]}
        >
          {isDay ? formats.time(at) : formats.shortDay(formats.dayOf(at))}
        </text>
      ))}
      {runs
        .filter(([first]) => first?.isReady)
        .map((run) => (
          <polyline
            key={run[0]?.from}
            className={classes.line}
            points={run
              .filter((one) => one.signal !== null)
              .flatMap((one) => {
                const level = y(one.signal ?? 0);
                return [`${x(one.from)},${level}`, `${x(one.to)},${level}`];
              })
              .join(' ')}
          />
        ))}
    </svg>
  );
}

/** The same for who does not see the drawing, or wants to tell the operator. */
function Figures({ seen, from, to, rowMs, name }: Seen & { readonly rowMs: number }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const percent = (value: number | null) => (value === null ? t('value.missing') : `${value} %`);
  return (
    <details className={classes.figuresOf}>
      <summary>{t('modems.table')}</summary>
      <table className={classes.tests}>
        <caption>{t('modems.signalOf', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('modems.from')}</th>
            <th scope="col">{t('modems.lowest')}</th>
            <th scope="col">{t('modems.highest')}</th>
            <th scope="col">{t('modems.radio')}</th>
            <th scope="col">{t('modems.outFor')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(seen, from, to, rowMs).map((row) => (
            <tr key={row.from}>
              <td>{formats.moment(row.from)}</td>
              <td>{percent(row.lowest)}</td>
              <td>{percent(row.highest)}</td>
              <td>{row.technologies.join(', ') || t('value.missing')}</td>
              <td>{row.outMs === 0 ? t('modems.neverOut') : formats.duration(row.outMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
