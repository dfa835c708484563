import { setImmediate } from 'node:timers/promises';
import {
  closeFallenOffers,
  giveByPhone,
  hearByPhone,
  type NotGiven,
  type NotHeard,
  type NotReleased,
  releaseAndOffer,
  settleOffer,
  stayChanged,
} from '../../conversations/index.ts';
import {
  type CandidateId,
  clearForShortNotice,
  compareList,
  importRead,
  type OfferId,
  readList,
  releaseImport,
  setState,
  setStillHere,
  staysBetween,
  waitingImports,
  withdrawShortNotice,
} from '../../programme/index.ts';
import { addDays } from '../../shared/calendar.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportRunId, StayId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { contactsBetween } from '../views/contacts.ts';
import { freedPlaces } from '../views/freed-places.ts';
import { stayRow } from '../views/stay-row.ts';
import { authorOf, personOf } from './author.ts';

export function programmeHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  return {
    'programme:get': ({ from, to }) => {
      const settings = readSettings(db);
      const now = unit.clock.now();
      const contacts = contactsBetween(db, settings, now, from, to);
      const rows = staysBetween(db, from, to).flatMap((stay) => {
        const row = stayRow(db, settings, now, stay, contacts);
        return row ? [row] : [];
      });
      const days: { day: string; stays: typeof rows }[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) {
        days.push({ day, stays: rows.filter((row) => row.surgeryDate === day) });
      }
      return { days, waiting: waitingImports(db) };
    },
    'programme:set-state': ({ stayId, state, note }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const result = setState(work, stayId as StayId, state, note);
        if (!result.ok) throw refusedState(result.error);
        for (const id of result.value) stayChanged(work, id);
      });
      return {};
    },
    'programme:still-here': ({ stayId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const result = setStillHere(work, stayId as StayId);
        if (!result.ok) throw refusedState(result.error);
        stayChanged(work, stayId as StayId);
      });
      return {};
    },
    'programme:confirm-by-phone': ({ stayId, comes, note }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const heard = hearByPhone(work, stayId as StayId, comes, note);
        if (!heard.ok) throw refused(heard.error);
      });
      return {};
    },
    'programme:slots': ({ from, to }) =>
      freedPlaces(db, readSettings(db), unit.clock.now(), from, to),
    'programme:release-slot': ({ stayId, offerTo }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const released = releaseAndOffer(work, stayId as StayId, offerTo as CandidateId[]);
        if (!released.ok) throw refused(released.error);
      });
      return {};
    },
    'programme:settle-offer': ({ offerId, given }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const settled = settleOffer(work, offerId as OfferId, given);
        if (!settled.ok) throw refused(settled.error);
      });
      return {};
    },
    'programme:give-slot': ({ slotStayId, candidateId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const given = giveByPhone(work, slotStayId as StayId, candidateId as CandidateId);
        if (!given.ok) throw refused(given.error);
      });
      return {};
    },
    'programme:clear-short-notice': ({ stayId, ...notice }, connection) => {
      const { staffId } = personOf(connection);
      unit.run(authorOf(connection), (work) => {
        const cleared = clearForShortNotice(work, { stayId: stayId as StayId }, staffId, notice);
        if (!cleared.ok) throw refused(cleared.error);
      });
      return {};
    },
    'programme:withdraw-short-notice': ({ stayId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const withdrawn = withdrawShortNotice(work, { stayId: stayId as StayId });
        if (!withdrawn.ok) throw refused(withdrawn.error);
        closeFallenOffers(work);
      });
      return {};
    },
    'programme:import': async ({ fileName, contentBase64 }, connection) => {
      const bytes = Buffer.from(contentBase64, 'base64');
      const read = readList(readSettings(db), unit.clock.now(), bytes);
      if (!read.ok) throw new AppError(read.error.code, { detail: read.error.fr });
      const list = read.value;
      // A list of a whole year takes seconds: what came meanwhile is heard before each next step.
      await setImmediate();
      const now = unit.clock.now();
      const compared = compareList({ db, now, settings: readSettings(db) }, list);
      await setImmediate();
      return unit.run(authorOf(connection), (work) => {
        const { report } = importRead(work, { fileName, bytes, list, compared }, stayChanged);
        closeFallenOffers(work);
        work.changed({ kind: 'programme' });
        work.changed({ kind: 'timers' });
        return report;
      });
    },
    'programme:release-import': ({ runId, apply }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const released = releaseImport(work, runId as ImportRunId, apply, stayChanged);
        if (!released.ok) throw new AppError('usage/invalid', { detail: released.error });
        closeFallenOffers(work);
        work.changed({ kind: 'programme' });
        work.changed({ kind: 'timers' });
      });
      return {};
    },
  } satisfies Partial<Handlers>;
}

const refusedState = (error: 'not-found' | 'not-allowed'): AppError =>
  new AppError(error === 'not-found' ? 'unit/not-found' : 'programme/state-not-allowed');

const refused = (error: NotHeard | NotReleased | NotGiven): AppError =>
  new AppError(error === 'not-found' ? 'unit/not-found' : `programme/${error}`);
