export { connectToUnit } from './client.ts';
export type { Connection, LinkState } from './connection.ts';
export { RequestError } from './errors.ts';
export {
  ConnectionProvider,
  useAction,
  useClient,
  useLink,
  useLiveRefresh,
  useRequest,
  useUnitEvent,
} from './hooks.ts';
