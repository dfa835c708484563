export { runThread } from './run-thread.ts';
export {
  type RunningThread,
  type StartThread,
  type ThreadInput,
  type ThreadMessage,
  threadOf,
} from './start-thread.ts';
