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
  takeDueTimer,
  timersAfter,
  timersOf,
} from './timer-sql.ts';
