export {
  clearTimer,
  clearTimersOf,
  dueTimers,
  nextTimer,
  setTimer,
  type Timer,
  type TimerOwner,
  timersAfter,
  timersOf,
} from './timer-sql.ts';
