/**
 * The settings that this screen knows how to ask for. The Unit owns keys and checks values; a key
 * that it does not list is not shown.
 */
export type KnownSetting =
  | { readonly key: string; readonly label: SettingLabel; readonly kind: 'text' | 'phone' }
  | { readonly key: string; readonly label: SettingLabel; readonly kind: 'yes-no' }
  | { readonly key: string; readonly label: SettingLabel; readonly kind: 'hours' };

type SettingLabel =
  | 'unitName'
  | 'hospital'
  | 'phone'
  | 'opening'
  | 'sending'
  | 'onCallNumber'
  | 'arrivalsRecorded'
  | 'transmissionOnly';

export const knownSettings: readonly KnownSetting[] = [
  { key: 'unit.name', label: 'unitName', kind: 'text' },
  { key: 'unit.hospital', label: 'hospital', kind: 'text' },
  { key: 'unit.phone', label: 'phone', kind: 'phone' },
  { key: 'unit.opening', label: 'opening', kind: 'hours' },
  { key: 'sending.hours', label: 'sending', kind: 'hours' },
  { key: 'watch.onCallNumber', label: 'onCallNumber', kind: 'phone' },
  { key: 'stays.arrivalsRecorded', label: 'arrivalsRecorded', kind: 'yes-no' },
  { key: 'replies.transmissionOnly', label: 'transmissionOnly', kind: 'yes-no' },
];

/** Opening or sending hours: days 1 (Monday) to 7, times HH:MM in the unit's zone. */
export interface Hours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** Null when a value is not in this form: the screen then says that it cannot show it. */
export function readHours(value: unknown): Hours | null {
  if (typeof value !== 'object' || value === null) return null;
  const { days, from, to } = value as Record<string, unknown>;
  if (!Array.isArray(days) || typeof from !== 'string' || typeof to !== 'string') return null;
  return { days: days.filter((day) => typeof day === 'number'), from, to };
}
