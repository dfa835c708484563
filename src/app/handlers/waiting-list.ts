import { closeFallenOffers, leaveWaitingList } from '../../conversations/index.ts';
import type { WaitingWish } from '../../ipc/index.ts';
import {
  addToWaitingList,
  changeWaiting,
  clearForShortNotice,
  importWaitingList,
  type WaitingId,
  type WishFields,
  withdrawShortNotice,
} from '../../programme/index.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { waitingListView } from '../views/waiting-list.ts';
import { authorOf, personOf } from './author.ts';

export function waitingListHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  return {
    'waiting-list:get': () => waitingListView(db, readSettings(db), unit.clock.now()),
    'waiting-list:add': ({ ipp, person, wish }, connection) =>
      unit.run(authorOf(connection), (work) => {
        const added = addToWaitingList(work, { ipp, ...person }, wishIn(wish));
        if (!added.ok) throw new AppError(codes[added.error]);
        return { waitingId: added.value };
      }),
    'waiting-list:change': ({ waitingId, person, wish }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const id = waitingId as WaitingId;
        const changed = changeWaiting(work, id, person, wishIn(wish));
        if (!changed.ok) throw new AppError(codes[changed.error]);
        closeFallenOffers(work);
      });
      return {};
    },
    'waiting-list:remove': ({ waitingId, because, note }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const left = leaveWaitingList(work, waitingId as WaitingId, because, note);
        if (!left.ok) throw new AppError(codes[left.error]);
      });
      return {};
    },
    'waiting-list:import': ({ fileName, contentBase64 }, connection) =>
      unit.run(authorOf(connection), (work) => {
        const bytes = Buffer.from(contentBase64, 'base64');
        const imported = importWaitingList(work, fileName, bytes);
        if (!imported.ok) throw new AppError(imported.error.code, { detail: imported.error.fr });
        closeFallenOffers(work);
        return imported.value;
      }),
    'waiting-list:clear-short-notice': ({ waitingId, ...notice }, connection) => {
      const { staffId } = personOf(connection);
      unit.run(authorOf(connection), (work) => {
        const of = { waitingId: waitingId as WaitingId };
        const cleared = clearForShortNotice(work, of, staffId, notice);
        if (!cleared.ok) throw new AppError(codes[cleared.error]);
      });
      return {};
    },
    'waiting-list:withdraw-short-notice': ({ waitingId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const withdrawn = withdrawShortNotice(work, { waitingId: waitingId as WaitingId });
        if (!withdrawn.ok) throw new AppError(codes[withdrawn.error]);
        closeFallenOffers(work);
      });
      return {};
    },
  } satisfies Partial<Handlers>;
}

const codes = {
  'not-found': 'programme/not-waiting',
  'not-awaited': 'programme/not-waiting',
  'other-person': 'programme/other-person',
  deceased: 'programme/deceased',
  'already-waiting': 'programme/already-waiting',
  dated: 'programme/dated',
  past: 'programme/waiting-past',
} as const satisfies Record<string, ErrorCode>;

function wishIn({ procedure, noticeHours, availableFrom, ...wish }: WaitingWish): WishFields {
  return {
    ...{ procedure_label: procedure, notice_hours: noticeHours, available_from: availableFrom },
    ...wish,
  };
}
