import type { EventName, RequestName } from '../../src/ipc/index.ts';

/** Which answers on screen an event makes old. Each is then asked for again. */
export const refreshRules = {
  'board:changed': [
    'board:get',
    'alerts:list',
    'alerts:get',
    'unit:status',
    'sims:get',
    'modem:call-sheet',
    'review:get',
    'missed:list',
  ],
  'programme:changed': [
    'programme:get',
    'programme:slots',
    'waiting-list:get',
    'cohorts:list',
    'cohorts:preview',
    'board:get',
    'patients:get',
  ],
  'patient:changed': [
    'patients:get',
    'personal:get',
    'board:get',
    'programme:get',
    'programme:slots',
    'waiting-list:get',
  ],
  'unit:changed': [
    'unit:status',
    'unit:settings',
    'modem:status',
    'modem:list',
    'sims:get',
    'board:get',
    'staff:list',
  ],
  'protocols:changed': ['protocols:list', 'protocols:get', 'patients:get'],
  'alerts:rang': ['board:get', 'unit:status', 'alerts:get'],
  'learning:changed': ['models:get', 'review:get'],
  'studio:machine': [],
  'session:ended': ['session:current'],
} as const satisfies Record<EventName, readonly RequestName[]>;
