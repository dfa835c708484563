import { Button, Progress, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeMachineView } from '../../../src/ipc/index.ts';
import { addDays } from '../../app/formats.ts';
import { addressOf, goTo } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Panel } from '../../components/Panel.tsx';
import { HourChart } from './HourChart.tsx';
import { TextTable } from './TextTable.tsx';
import classes from './TimeMachine.module.css';
import { CallTable, ExpectedTable, NotReached, UnwatchedTable } from './tables.tsx';
import { useMachine } from './useMachine.ts';

const answers = ['all', 'none'] as const;

/** The screen of its own: the protocols as they are in use. */
export function TimeMachine({ day }: { readonly day: string | null }) {
  const { t } = useTranslation();
  const { today } = useUnit();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <a href={addressOf({ screen: 'protocols' })} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden /> {t('protocols.title')}
        </a>
        <h1>{t('machine.title')}</h1>
      </header>
      <MachineRun
        day={day ?? addDays(today, 1)}
        onDay={(next) => goTo({ screen: 'time-machine', day: next })}
      />
    </div>
  );
}

/** In the studio: what stands on the screen takes the place of its protocol. */
export function DraftMachine({ definition }: { readonly definition: unknown }) {
  const { today } = useUnit();
  const [day, setDay] = useState(addDays(today, 1));
  return (
    <div className={classes.tab}>
      <MachineRun day={day} onDay={setDay} definition={definition} />
    </div>
  );
}

interface RunProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly definition?: unknown;
}

/** A day's real list from J-7 to J+30, in the background: nothing is written, nothing is sent. */
function MachineRun({ day, onDay, definition }: RunProps) {
  const { t } = useTranslation();
  const [replies, setReplies] = useState<(typeof answers)[number]>('all');
  const { answer, percent, stop } = useMachine({
    ...{ day, replies },
    ...(definition === undefined ? {} : { definition }),
  });
  const { isFetching, isPlaceholderData, error, data } = answer;
  // What stands for another day is shown while this one runs, not after it was stopped.
  const isOver = !isFetching && !error;
  const isStopped = isOver && (data === undefined || isPlaceholderData || data.kind === 'stopped');

  return (
    <>
      <div className={classes.head}>
        <DayInput
          label={t('machine.day')}
          withoutLabel
          value={day}
          onChange={(next) => next && onDay(next)}
        />
        <SegmentedControl
          aria-label={t('machine.replies')}
          value={replies}
          onChange={(value) => setReplies(value === 'none' ? 'none' : 'all')}
          data={answers.map((value) => ({ value, label: t(`machine.reply.${value}`) }))}
        />
      </div>
      <p className={classes.hint}>
        {t(definition === undefined ? 'machine.hint' : 'machine.draftHint')} {t('evening.machine')}
      </p>
      {isFetching && <Running percent={percent} onStop={stop} />}
      {isStopped && <Stopped onAgain={() => void answer.refetch()} />}
      {!isStopped && (data !== undefined || error) && (
        <Answered to={answer}>
          {(value) => {
            if (value.kind === 'unreadable') return <p role="alert">{t('trial.unreadable')}</p>;
            return value.kind === 'ran' ? <Ran machine={value.machine} /> : null;
          }}
        </Answered>
      )}
    </>
  );
}

function Running({ percent, onStop }: { readonly percent: number; readonly onStop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.running} role="status">
      <span>{t('machineRun.running', { percent })}</span>
      <Progress value={percent} size="sm" aria-hidden className={classes.bar} />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlayerStop size={14} aria-hidden />}
        onClick={onStop}
      >
        {t('machineRun.stop')}
      </Button>
    </div>
  );
}

function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.running} role="status">
      <span>{t('machineRun.stopped')}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlayerPlay size={14} aria-hidden />}
        onClick={onAgain}
      >
        {t('machineRun.again')}
      </Button>
    </div>
  );
}

function Ran({ machine }: { readonly machine: TimeMachineView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { texts, load, speed } = machine;
  const parts = texts.reduce((sum, text) => sum + text.parts, 0);
  const busiest = Math.max(0, ...load.busiest);
  if (machine.stays === 0)
    return <p>{t('machine.nobody', { day: formats.longDay(machine.day) })}</p>;
  return (
    <>
      <dl className={classes.figures}>
        <Figure
          label={t('machine.stays')}
          value={machine.stays}
          note={machine.protocols
            .map(({ name, number, stays }) => `${name} v${number} : ${stays}`)
            .join(' · ')}
        />
        <Figure
          label={t('machine.texts')}
          value={formats.number(texts.length)}
          note={t('machine.partsNote', { count: parts })}
        />
        <Figure
          label={t('machine.alertsRaised')}
          value={machine.alerts.length}
          note={t('machine.alertsNote')}
        />
        <Figure
          label={t('machine.busiest')}
          value={t('machine.perHour', { count: busiest })}
          note={t('machine.capacity', { count: load.partsPerHour })}
        />
        <Figure
          label={t('machine.wait')}
          value={
            load.longestWaitMs < 60_000
              ? t('machine.seconds', { count: Math.round(load.longestWaitMs / 1000) })
              : formats.duration(load.longestWaitMs)
          }
          note={
            speed.isAssumed
              ? t('machine.speedAssumed', { seconds: formats.number(speed.seconds) })
              : t('machine.speedKnown', {
                  ...{ seconds: formats.number(speed.seconds), count: speed.parts },
                })
          }
        />
      </dl>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel title={t('machine.hours')}>
            <HourChart load={load} />
          </Panel>
          <Panel title={t('machine.unwatched')} count={machine.unwatched.length}>
            <UnwatchedTable days={machine.unwatched} from={machine.day} />
          </Panel>
        </div>
        <div className={classes.column}>
          <Panel title={t('machine.expected')}>
            <ExpectedTable expected={machine.expected} />
          </Panel>
          <Panel
            title={t('machine.notReached')}
            count={machine.notReached.length + machine.leftOut.length}
          >
            <NotReached machine={machine} />
          </Panel>
        </div>
        <Panel
          title={t('machine.calls')}
          count={machine.calls.length + machine.alerts.length}
          className={classes.wide}
        >
          <CallTable machine={machine} />
        </Panel>
        <Panel title={t('machine.everyText')} count={texts.length} className={classes.wide}>
          <TextTable machine={machine} />
        </Panel>
      </div>
    </>
  );
}
