export { TimeMachine } from './TimeMachine.tsx';
