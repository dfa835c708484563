export {
  changeTimers,
  earliestOf,
  type FollowUpTimers,
  readTimers,
  type TimerChange,
} from './follow-up-timers.ts';
export {
  changeFollowUpTimers,
  clearTimer,
  clearTimersOf,
  dueTimers,
  moveTimer,
  nextTimer,
  nextTimerAt,
  setTimer,
  type Timer,
  type TimerOwner,
  takeDueTimer,
  timersAfter,
  timersOf,
} from './timer-sql.ts';
