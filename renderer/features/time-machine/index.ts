export { DraftMachine, TimeMachine } from './TimeMachine.tsx';
