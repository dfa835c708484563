import type { ModemKey } from '../../ipc/index.ts';
import { waitingOn } from '../../outbox/index.ts';
import { AppError } from '../../shared/errors.ts';
import { modemDetails } from '../modem-view.ts';
import { signalsOf } from '../signal-log.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { ussdAnswerOf } from '../ussd-answer.ts';
import { authorOf } from './author.ts';

export function modemHandlers(unit: UnitParts) {
  const linksOf = ({ imei, imsi }: ModemKey) =>
    unit.modems
      .links()
      .filter(
        ({ status: { identity } }) =>
          (identity.imei ?? null) === imei && (identity.imsi ?? null) === imsi,
      );
  return {
    'modem:list': () => modemDetails(unit.modems.links(), unit.modem().state === 'simulated'),
    'modem:signal': ({ imei, since }) => signalsOf(unit.deps.db, imei, since),
    'modem:waiting-on': (key) => ({
      ...waitingOn(unit.deps.db, key),
      others: unit.modems.links().filter(({ status }) => status.state.kind === 'ready').length,
    }),
    'modem:dialogue': (key) => linksOf(key).flatMap((link) => [...link.dialogue()]),
    'modem:forget': (key, connection) => {
      const forgotten = linksOf(key).filter((link) => unit.modems.forget(link));
      if (forgotten.length === 0) throw new AppError('modem/not-away');
      unit.run(authorOf(connection), (work) => {
        work.trail('modem-forgotten', {}, { imei: key.imei });
        work.changed({ kind: 'unit' });
        work.changed({ kind: 'outbox' });
      });
      return {};
    },
    'modem:ussd': async ({ imei, code }, connection) => {
      const link = unit.modems
        .links()
        .find(({ status }) =>
          imei === null ? status.state.kind === 'ready' : status.identity.imei === imei,
        );
      if (!link) return ussdAnswerOf({ kind: 'not-started', why: 'not-ready' });
      unit.run(authorOf(connection), (work) =>
        work.trail('operator-asked', {}, { code, imei: link.status.identity.imei ?? null }),
      );
      return ussdAnswerOf(await link.ussd(code));
    },
  } satisfies Partial<Handlers>;
}
