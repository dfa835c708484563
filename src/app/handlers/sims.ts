import { createHash } from 'node:crypto';
import { clearTechnical, isForAPerson, listTechnical } from '../../alerts/index.ts';
import { AppError } from '../../shared/errors.ts';
import { readSettings } from '../../shared/settings.ts';
import {
  acceptMachine,
  acceptSim,
  changeSim,
  checkPlans,
  holdRoutine,
  readOwnNumber,
  releaseHold,
  simOf,
  standingHolds,
  startOnCallDrill,
  startTest,
} from '../../sims/index.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { callSheetOf } from '../views/call-sheet.ts';
import { callSheetHtml } from '../views/call-sheet-html.ts';
import { authorName } from '../views/patient.ts';
import { simsViewOf } from '../views/sims.ts';
import { authorOf } from './author.ts';

const noNumber = {
  loop: 'sim/no-own-number',
  'other-network': 'sim/no-other-number',
  'on-call': 'sim/no-on-call-number',
} as const;

export function simHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const sheet = () => callSheetOf(db, readSettings(db), unit.clock.now());
  return {
    'sims:get': () => simsViewOf(db, readSettings(db), unit.clock.now(), unit.sims.inUse()),
    'sims:change': ({ imsi, ownNumber: typed, ...plan }, connection) => {
      const sim = simOf(db, imsi);
      if (!sim) throw new AppError('unit/not-found');
      const isEmpty = typed === null || typed.trim() === '';
      const read = isEmpty ? null : readOwnNumber(typed);
      if (!isEmpty && read === null) throw new AppError('sim/bad-number');
      // Changing the plan beside it does not make the SIM's own word a person's.
      const isSame = read === sim.ownNumber && sim.ownNumberFrom === 'sim';
      unit.run(authorOf(connection), (work) => {
        changeSim(work.db, imsi, { ownNumber: read, ...plan }, isSame ? 'sim' : 'person');
        work.trail('sim-changed-by-hand', {}, { ...plan, hasNumber: read !== null });
        checkPlans(work);
        work.changed({ kind: 'unit' });
        work.changed({ kind: 'outbox' });
      });
      return {};
    },
    'sims:pause-routine': (_, connection) => {
      unit.run(authorOf(connection), (work) => holdRoutine(work, { kind: 'person', imsi: null }));
      return {};
    },
    'sims:resume-routine': ({ holdId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const holds = standingHolds(work.db).filter(({ id }) => holdId === null || id === holdId);
        if (holdId !== null && holds.length === 0) throw new AppError('unit/not-found');
        for (const { id } of holds) releaseHold(work, id);
      });
      unit.sims.retryNow();
      return {};
    },
    'sims:test': ({ kind, imsi }, connection) => {
      const chosen = imsi ?? unit.sims.inUse()[0];
      if (chosen === undefined) throw new AppError('sim/none');
      const started = unit.run(authorOf(connection), (work) =>
        kind === 'on-call' ? startOnCallDrill(work) : startTest(work, kind, chosen),
      );
      if (started === 'no-number') throw new AppError(noNumber[kind]);
      if (started === 'withheld') throw new AppError('sim/withheld');
      return { testId: started };
    },
    'sims:accept': ({ what, imsi }, connection) => {
      unit.run(authorOf(connection), (work) => {
        if (what === 'machine') acceptMachine(work, unit.sims.machine);
        else if (imsi !== null && simOf(work.db, imsi)) acceptSim(work, imsi);
        else throw new AppError('unit/not-found');
      });
      return {};
    },
    'technical:acknowledge': ({ code }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const alert = listTechnical(work.db).find((one) => one.code === code);
        if (!alert || !isForAPerson(alert.code)) throw new AppError('unit/not-found');
        clearTechnical(work, alert.code);
      });
      return {};
    },
    'modem:call-sheet': sheet,
    'modem:call-sheet-file': async (_, connection) => {
      const made = sheet();
      const settings = readSettings(db);
      const page = callSheetHtml(made, settings, authorName(authorOf(connection)));
      const bytes = Buffer.from(await unit.pdf.print(page));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      unit.run(authorOf(connection), (work) => {
        work.trail('call-sheet-printed', {}, { patients: made.rows.length, sha256 });
      });
      return { fileName: 'vigie-liste-d-appel.pdf', contentBase64: bytes.toString('base64') };
    },
  } satisfies Partial<Handlers>;
}
