export { fold } from './operating-list/clean-cell.ts';
export type { ListError, ListErrorCode } from './operating-list/list-error.ts';
export type {
  Encoding,
  FaultyField,
  Field,
  ListedStay,
  OperatingList,
  Problem,
  RecordReading,
  Separator,
  Side,
} from './operating-list/operating-list.ts';
export {
  type ListOptions,
  readOperatingList,
  readWaitingList,
} from './operating-list/read-operating-list.ts';
export { readPhone } from './operating-list/read-phone.ts';
export { procedureKey, stayKey } from './operating-list/stay-key.ts';
