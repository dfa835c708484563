import { toInternational } from '../../app/phone-entry.ts';

export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Opening hours, Monday first; null is a closed day. */
export type Week = readonly (Hours | null)[];

/**
 * `phones` is a list; `digits` a secret code; `rate` how many a minute; `port` one of this machine; `address` where to send.
 * Empty means none for all of these, and for a phone.
 */
export type SettingKind =
  | 'text'
  | 'phone'
  | 'phones'
  | 'digits'
  | 'minutes'
  | 'rate'
  | 'port'
  | 'address'
  | 'hours'
  | 'week'
  | 'region'
  | 'days'
  | 'yes-no';

interface KnownSetting {
  readonly key: SettingKey;
  readonly kind: SettingKind;
}

/** The settings that this screen asks for, in its order. The Unit owns them and checks each value. */
export const knownSettings = [
  { key: 'unitName', kind: 'text' },
  { key: 'hospital', kind: 'text' },
  { key: 'phone', kind: 'text' },
  { key: 'opening', kind: 'week' },
  { key: 'sendingHours', kind: 'hours' },
  { key: 'holidays', kind: 'region' },
  { key: 'closedDays', kind: 'days' },
  { key: 'onCallNumber', kind: 'phone' },
  { key: 'onCallNextNumber', kind: 'phone' },
  { key: 'onCallOtherNumbers', kind: 'phones' },
  { key: 'testNumbers', kind: 'phones' },
  { key: 'simPin', kind: 'digits' },
  { key: 'unreadMinutes', kind: 'minutes' },
  { key: 'urgentCallMinutes', kind: 'minutes' },
  { key: 'callMinutes', kind: 'minutes' },
  { key: 'lockMinutes', kind: 'minutes' },
  { key: 'routinePerMinute', kind: 'rate' },
  { key: 'loopTests', kind: 'yes-no' },
  { key: 'otherNetworkNumber', kind: 'phone' },
  { key: 'statusPort', kind: 'port' },
  { key: 'syslogTo', kind: 'address' },
  { key: 'arrivalsRecorded', kind: 'yes-no' },
  { key: 'transmissionOnly', kind: 'yes-no' },
] as const satisfies readonly KnownSetting[];

export type SettingKey =
  | 'unitName'
  | 'hospital'
  | 'phone'
  | 'opening'
  | 'sendingHours'
  | 'holidays'
  | 'closedDays'
  | 'onCallNumber'
  | 'onCallNextNumber'
  | 'onCallOtherNumbers'
  | 'testNumbers'
  | 'simPin'
  | 'unreadMinutes'
  | 'urgentCallMinutes'
  | 'callMinutes'
  | 'lockMinutes'
  | 'routinePerMinute'
  | 'loopTests'
  | 'otherNetworkNumber'
  | 'statusPort'
  | 'syslogTo'
  | 'arrivalsRecorded'
  | 'transmissionOnly';

export function isHours(value: unknown): value is Hours {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Record<string, unknown>;
  return typeof from === 'string' && typeof to === 'string';
}

export function isWeek(value: unknown): value is Week {
  return (
    Array.isArray(value) && value.length === 7 && value.every((day) => day === null || isHours(day))
  );
}

/** A stored value as a person types it. */
export function toTyped(kind: SettingKind, value: unknown): string {
  if (kind === 'days' && Array.isArray(value)) return value.map(shownDay).join(', ');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a person typed as the Unit stores it; undefined when it cannot be. */
export function fromTyped(kind: SettingKind, typed: string): unknown {
  const text = typed.trim();
  switch (kind) {
    case 'phone':
      return text === '' ? null : (toInternational(text) ?? undefined);
    case 'phones': {
      const numbers = text.split(/[,;\n]+/).filter((one) => one.trim() !== '');
      const read = numbers.map(toInternational);
      return read.includes(null) ? undefined : read;
    }
    case 'days': {
      const days = text.split(/[,;\s]+/).filter((one) => one !== '');
      const read = days.map(readDay);
      return read.includes(null) ? undefined : read;
    }
    case 'digits':
      return text === '' ? null : /^\d{4,8}$/.test(text) ? text : undefined;
    case 'rate':
      return text === '' ? null : /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
    case 'port':
      return text === '' ? null : /^\d{4,5}$/.test(text) ? Number(text) : undefined;
    case 'address':
      return text === '' ? null : text;
    case 'minutes':
      return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
    default:
      return text === '' ? undefined : text;
  }
}

/** 24/12/2026. */
const shownDay = (day: unknown): string => String(day).split('-').reverse().join('/');

function readDay(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(typed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
