import type { SettingKey, Settings } from '../shared/settings.ts';

/** The fictional unit of a training folder. Numbers are from the ranges kept for fiction. */
export function trainingSettings(
  startsAt: number,
): readonly { [K in SettingKey]: readonly [K, Settings[K]] }[SettingKey][] {
  return [
    ['mode', 'training'],
    ['hospital', 'CH des Tilleuls'],
    ['unitName', 'unité ambulatoire'],
    ['phone', '01 99 00 10 20'],
    ['onCallNumber', '+33639980001'],
    ['trainingClock', { at: startsAt, speed: 1 }],
  ];
}
