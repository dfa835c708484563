export {
  changeTimers,
  clearTimer,
  clearTimersOf,
  dueTimers,
  nextTimer,
  setTimer,
  type Timer,
  type TimerChange,
  type TimerOwner,
  timersAfter,
  timersOf,
} from './timer-sql.ts';
