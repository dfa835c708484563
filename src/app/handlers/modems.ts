import type { UssdAnswer } from '../../ipc/index.ts';
import type { UssdOutcome } from '../../modem/index.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { modemDetails } from '../modem-view.ts';
import { signalsOf } from '../signal-log.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorOf } from './author.ts';

export function modemHandlers(unit: UnitParts) {
  return {
    'modem:list': () => modemDetails(unit.modems.links(), unit.modem().state === 'simulated'),
    'modem:signal': ({ imei, since }) => signalsOf(unit.deps.db, imei, since),
    'modem:ussd': async ({ imei, code }, connection) => {
      const link = unit.modems
        .links()
        .find(({ status }) =>
          imei === null ? status.state.kind === 'ready' : status.identity.imei === imei,
        );
      if (!link) return answerOf({ kind: 'not-started', why: 'not-ready' });
      unit.run(authorOf(connection), (work) =>
        work.trail('operator-asked', {}, { code, imei: link.status.identity.imei ?? null }),
      );
      return answerOf(await link.ussd(code));
    },
  } satisfies Partial<Handlers>;
}

function answerOf(outcome: UssdOutcome): UssdAnswer {
  const none = { text: null, isMenu: false };
  switch (outcome.kind) {
    case 'answered': {
      const { text, isMenu } = outcome;
      return { kind: 'answered', text, isMenu, sentence: 'L’opérateur a répondu.' };
    }
    case 'no-answer':
      return {
        kind: 'no-answer',
        ...none,
        sentence: 'L’opérateur n’a pas répondu en 45 secondes.',
      };
    case 'rejected':
      return { kind: 'rejected', ...none, sentence: 'L’opérateur ne connaît pas ce code.' };
    case 'refused':
      return { kind: 'refused', ...none, sentence: `Le modem refuse : ${outcome.reason}.` };
    case 'not-started':
      return { kind: 'not-ready', ...none, sentence: 'Aucun modem n’est prêt.' };
    default:
      return assertNever(outcome);
  }
}
