export {
  clearTimer,
  clearTimersOf,
  dueTimers,
  nextTimer,
  setTimer,
  type Timer,
  type TimerOwner,
  timersOf,
} from './timer-sql.ts';
