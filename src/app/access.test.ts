import { describe, expect, it } from 'vitest';
import { type RequestName, requests, roles } from '../ipc/index.ts';
import { refusal } from './access.ts';
import type { Caller } from './caller.ts';

/**
 * H49: who may do what, written out a second time and by hand. A request that is added to the
 * contract fails here until somebody has thought about who may make it.
 */

const columns = [...roles, 'technical'] as const;
type Column = (typeof columns)[number];

/** One letter each: auxiliary, nurse, doctor, manager, administrator, technical (command line). */
const table: Readonly<Record<RequestName, string>> = {
  'session:sign-in': 'a n d m s t',
  'session:sign-out': 'a n d m s -',
  'session:current': 'a n d m s t',
  'session:change-password': 'a n d m s -',
  'unit:status': 'a n d m s t',
  'unit:settings': 'a n d m s t',
  'unit:change-setting': '- - - m s -',
  'unit:commission': '- - - m - -',
  'modem:status': 'a n d m s t',
  'modem:list': 'a n d m s t',
  'modem:signal': 'a n d m s t',
  'modem:dialogue': '- - - - s t',
  'modem:waiting-on': '- - - - s t',
  'modem:forget': '- - - - s t',
  'modem:ussd': '- - - m s t',
  'sims:get': 'a n d m s t',
  'sims:change': '- - - m s -',
  'sims:pause-routine': '- - - m s -',
  'sims:resume-routine': '- - - m s -',
  'sims:test': '- n d m s t',
  'sims:accept': '- - - m s -',
  'technical:acknowledge': '- n d m s -',
  'modem:call-sheet': 'a n d m - -',
  'modem:call-sheet-file': 'a n d m - -',
  'watch:start': '- n d - - -',
  'watch:stop': '- n d - - -',
  'board:get': 'a n d m - -',
  'alerts:list': 'a n d m - t',
  'alerts:get': 'a n d m - -',
  'alerts:take': '- n d m - -',
  'alerts:log-call': 'a n d m - -',
  'alerts:close': '- n d m - -',
  'alerts:reopen': '- n d m - -',
  'replies:accept-closest': '- n d m - -',
  'replies:read': '- n d m - -',
  'review:get': '- n d m - -',
  'review:label': '- n d m - -',
  'review:withdraw': '- n d m - -',
  'review:settle': '- - d m - -',
  'labels:export': '- - d m - -',
  'labels:import': '- - d m - -',
  'models:get': '- n d m - -',
  'models:train': '- n d m - -',
  'models:approve': '- - d m - -',
  'models:refuse': '- - d m - -',
  'models:go-back': '- - d m - -',
  'models:switch': '- - d m - -',
  'quality:questions': '- n d m - -',
  'quality:file': '- n d m - -',
  'programme:get': 'a n d m - -',
  'programme:set-state': '- n d m - -',
  'programme:confirm-by-phone': 'a n d m - -',
  'programme:still-here': '- n d m - -',
  'programme:release-slot': '- n d m - -',
  'programme:slots': '- n d m - -',
  'programme:settle-offer': '- n d m - -',
  'programme:give-slot': '- n d m - -',
  'programme:clear-short-notice': '- - d - - -',
  'programme:withdraw-short-notice': '- n d m - -',
  'waiting-list:get': 'a n d m - -',
  'waiting-list:add': '- n d m - -',
  'waiting-list:change': '- n d m - -',
  'waiting-list:remove': '- n d m - -',
  'waiting-list:import': '- n - m - -',
  'waiting-list:clear-short-notice': '- - d - - -',
  'waiting-list:withdraw-short-notice': '- n d m - -',
  'programme:import': '- n - m s t',
  'programme:release-import': '- n - m - -',
  'protocols:list': 'a n d m - -',
  'protocols:get': 'a n d m - -',
  'protocols:check': '- n d m - -',
  'protocols:save-draft': '- - d m - -',
  'protocols:create': '- - d m - -',
  'protocols:review': '- - d m - -',
  'protocols:approve': '- - d - - -',
  'protocols:put-in-use': '- - d m - -',
  'protocols:retire': '- - d m - -',
  'protocols:compare': 'a n d m - -',
  'protocols:export': '- n d m s t',
  'protocols:import': '- - d m s t',
  'protocols:move-stay': '- - d - - -',
  'missed:list': 'a n d m - -',
  'missed:decide': '- n d m - -',
  'missed:file': 'a n d m - -',
  'studio:limits': 'a n d m - -',
  'studio:library': '- - d m - -',
  'studio:takers': 'a n d m - -',
  'studio:preview-text': 'a n d m - -',
  'studio:try': 'a n d m - -',
  'studio:effect': 'a n d m - -',
  'studio:time-machine': 'a n d m - -',
  'studio:stop-machine': 'a n d m - -',
  'patients:find': 'a n d m - -',
  'patients:get': 'a n d m - -',
  'patients:send': '- n d m - -',
  'patients:set-number': '- n d m - -',
  'patients:verify-number': '- n d m - -',
  'patients:sms': '- n d m - -',
  'personal:get': 'a n d m - -',
  'personal:set-threshold': '- n d m - -',
  'personal:mute': '- - d - - -',
  'personal:end-rule': '- n d m - -',
  'personal:add-question': '- n d m - -',
  'personal:end-question': '- n d m - -',
  'personal:add-reminder': '- n d m - -',
  'personal:cancel-reminder': '- n d m - -',
  'personal:preview': '- n d m - -',
  'cohorts:options': '- n d m - -',
  'cohorts:preview': '- n d m - -',
  'cohorts:send': '- n d m - -',
  'cohorts:recall': '- n d m - -',
  'cohorts:list': '- n d m - -',
  'outbox:list': 'a n d m s t',
  'outbox:settle': '- n d m - -',
  'outbox:send': '- - - - - t',
  'outbox:states': '- - - - - t',
  'inbox:list': 'a n d m s t',
  'trace:get': 'a n d m s t',
  'report:has': '- n d m - t',
  'report:file': '- n d m - t',
  'audit:verify': '- - - m s t',
  'staff:list': '- - - m s -',
  'staff:add': '- - - - s -',
  'staff:set-active': '- - - - s -',
  'staff:reset-password': '- - - - s -',
  'clock:to': 'a n d m s t',
  'clock:speed': 'a n d m s t',
};

const callerOf = (column: Column, mustChangePassword = false): Caller =>
  column === 'technical'
    ? { kind: 'cli', user: 'dsi' }
    : {
        kind: 'window',
        connectionId: 'w',
        person: { staffId: 's', name: 'Essai', role: column, mustChangePassword },
      };

const names = Object.keys(requests) as RequestName[];
const allowed = (name: RequestName) =>
  columns.map((column) => refusal(name, callerOf(column)) === null);

describe('H49: role by request', () => {
  it('says of every request of the contract who may make it', () => {
    expect(Object.keys(table).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s', (name) => {
    const wanted = (table[name] ?? '').split(' ').map((letter) => letter !== '-');
    expect(allowed(name)).toEqual(wanted);
  });

  it('lets nobody who is not signed in do more than sign in and see that the unit runs', () => {
    const nobody: Caller = { kind: 'window', connectionId: 'w', person: null };
    const open = names.filter((name) => refusal(name, nobody) === null);
    expect(open.sort()).toEqual(['session:current', 'session:sign-in', 'unit:status']);
  });

  it('lets nobody act under a password that somebody else gave them', () => {
    for (const column of roles) {
      const caller = callerOf(column, true);
      const open = names.filter((name) => refusal(name, caller) === null);
      expect(open.every((name) => name.startsWith('session:') || name === 'unit:status')).toBe(
        true,
      );
    }
  });

  it('gives the command line no clinical act: no alert, no reply read, no patient touched', () => {
    const clinical =
      /^(alerts:(take|log|close|reopen)|replies:|review:|models:|patients:|watch:|programme:(set|release))/;
    for (const name of names.filter((each) => clinical.test(each))) {
      expect([name, refusal(name, callerOf('technical'))]).toEqual([name, 'access/forbidden']);
    }
  });
});
