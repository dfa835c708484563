import program from '../../../package.json' with { type: 'json' };
import { listTechnical, untakenCounts, watchView } from '../../alerts/index.ts';
import { unsignedInUse } from '../../protocols/index.ts';
import { dayOf } from '../../shared/calendar.ts';
import { AppError } from '../../shared/errors.ts';
import { intendedUse } from '../../shared/intended-use.ts';
import { checkSetting, isSettingKey, readSettings, writeSetting } from '../../shared/settings.ts';
import { trainingUsers } from '../../staff/index.ts';
import { withheldPatients } from '../outbox-policy.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorOf } from './author.ts';

/** Settings that the program keeps for itself, or that a request of their own changes. */
const notByHand = new Set(['mode', 'trainingClock', 'replyModel']);

export function unitHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  return {
    'unit:status': () => {
      const settings = readSettings(db);
      const now = unit.clock.now();
      return {
        version: program.version,
        unitName: settings.unitName,
        hospital: settings.hospital,
        phone: settings.phone ?? '',
        zone: settings.zone,
        mode: settings.mode,
        transmissionOnly: settings.transmissionOnly,
        now,
        clockSpeed: unit.training?.clock.speed ?? 1,
        watch: watchView(db, settings, now),
        modem: unit.modem(),
        technicalAlerts: listTechnical(db),
        withheldPatients: withheldPatients(db, dayOf(now, settings.zone)),
        trainingUsers: settings.mode === 'training' ? [...trainingUsers] : [],
        intendedUse,
        untakenAlerts: untakenCounts(db),
      };
    },
    'unit:settings': (_, { caller }) => {
      const { simPin, ...settings } = readSettings(db);
      const sees = caller.kind === 'window' && caller.person?.role === 'administrator';
      return { settings: { ...settings, simPin: sees ? simPin : simPin === null ? null : '••••' } };
    },
    'unit:change-setting': ({ key, value }, connection) => {
      if (!isSettingKey(key) || notByHand.has(key)) throw new AppError('usage/invalid-request');
      const checked = checkSetting(key, value);
      if (!checked) throw new AppError('usage/invalid', { detail: key });
      unit.run(authorOf(connection), (work) => {
        writeSetting(work.db, work.now, key, checked.value as never);
        work.trail(
          'setting-changed',
          {},
          { key, value: key === 'simPin' ? '••••' : checked.value },
        );
        work.changed({ kind: 'unit' });
        work.changed({ kind: 'outbox' });
      });
      if (key === 'simPin' && typeof checked.value === 'string') {
        unit.modems.enterPin(checked.value);
      }
      return {};
    },
    'unit:commission': (statements, connection) => {
      const { mode, phone } = readSettings(db);
      if (mode !== 'trial') throw new AppError('access/forbidden', { detail: mode });
      if (phone === null) throw new AppError('unit/no-phone');
      // Whatever is stated, no patient is written to on words that no doctor has signed (H25).
      if (unsignedInUse(db)) throw new AppError('unit/protocol-not-approved');
      unit.run(authorOf(connection), (work) => {
        writeSetting(work.db, work.now, 'mode', 'live');
        work.trail('commissioned', {}, statements);
        work.changed({ kind: 'unit' });
        work.changed({ kind: 'outbox' });
      });
      return {};
    },
    'modem:status': () => unit.modem(),
  } satisfies Partial<Handlers>;
}
