import type { AlertLevel } from '../../../src/ipc/index.ts';

/** Most pressing first. */
export const alertLevels: readonly AlertLevel[] = ['urgent', 'call', 'silence', 'read'];
