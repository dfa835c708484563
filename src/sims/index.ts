export {
  acceptMachine,
  acceptSim,
  bindingOf,
  checkMachine,
  checkSim,
  isForeignSim,
} from './binding.ts';
export { deliveryOf, isPoor, noteLoss } from './delivery.ts';
export { type Queue, queueOf } from './forecast.ts';
export {
  listTests,
  loopLate,
  type ModemTest,
  type ModemTestKind,
  startOnCallDrill,
  startTest,
  testMessageSettled,
  testOfText,
  testReturned,
  waitingTest,
} from './modem-test.ts';
export { clockEvidence, judgeClock, noteModemTime, noteNetworkTime } from './network-clock.ts';
export { categoryOf, type NumberCategory, readOwnNumber } from './own-number.ts';
export {
  checkPlans,
  endOf,
  endPastPeriods,
  limitOf,
  meterOf,
  type Period,
  periods,
  usageOf,
} from './plan.ts';
export { heldBack } from './routine-gate.ts';
export {
  endHold,
  type Hold,
  type HoldId,
  holdRoutine,
  holdWords,
  releaseHold,
  standingHolds,
  tailOf,
} from './routine-hold.ts';
export {
  changeSim,
  contracts,
  listSims,
  type Sim,
  type SimKey,
  simKey,
  simOf,
  simOfMessage,
  writeHeard,
  writeSeen,
} from './sim-sql.ts';
export { fireTestTimer, isTestTimer, planTests } from './test-times.ts';
