import {
  cardOf,
  cardsOf,
  clearTechnical,
  closeAlert,
  logCall,
  reopenAlert,
  startWatch,
  stopWatch,
  takeAlert,
} from '../../alerts/index.ts';
import {
  acceptClosest,
  conversationOfStay,
  readByNurse,
  runConversation,
} from '../../conversations/index.ts';
import type { AlertCard } from '../../ipc/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { AlertId, PatientId, ReplyId, StaffId, StayId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { boardOf } from '../views/board.ts';
import { authorOf, personOf } from './author.ts';

export function alertHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const card = (alertId: string): AlertCard => {
    const found = cardOf(db, alertId as AlertId);
    if (!found) throw new AppError('unit/not-found');
    return found;
  };
  return {
    'board:get': () => boardOf(db, readSettings(db), unit.clock.now()),
    'alerts:list': ({ includeClosed }) => cardsOf(db, { includeClosed }),
    'alerts:get': ({ alertId }) => card(alertId),
    'alerts:take': ({ alertId, takeOverFrom }, connection) => {
      const taken = unit.run(authorOf(connection), (work) =>
        takeAlert(work, alertId as AlertId, personOf(connection), takeOverFrom as StaffId | null),
      );
      if (taken.kind === 'already-taken')
        throw new AppError('alerts/already-taken', { detail: taken.by });
      return card(alertId);
    },
    'alerts:log-call': (call, connection) => {
      unit.run(authorOf(connection), (work) => {
        const about = call.alertId === null ? null : card(call.alertId);
        const patientId = call.patientId ?? about?.patient?.patientId ?? null;
        const stayId = (call.stayId ?? about?.stayId ?? null) as StayId | null;
        // A card without a patient is an unknown number's: whoever answered it is called, too (H45).
        if (patientId === null && about === null) {
          throw new AppError('usage/invalid-request');
        }
        logCall(work, {
          alertId: call.alertId as AlertId | null,
          patientId: patientId as PatientId | null,
          stayId,
          outcome: call.outcome,
          note: call.note,
          callBackAt: call.callBackAt,
        });
        const conversation = stayId === null ? undefined : conversationOfStay(work.db, stayId);
        if (!conversation) return;
        const reached = call.outcome === 'reached' || call.outcome === 'relative';
        runConversation(work, conversation.id, { type: 'called', reached });
      });
      return {};
    },
    'alerts:close': ({ alertId, outcome, note }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const result = closeAlert(work, alertId as AlertId, personOf(connection), outcome, note);
        if (!result.ok) throw new AppError(`alerts/${result.error}`);
      });
      return card(alertId);
    },
    'alerts:reopen': ({ alertId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const result = reopenAlert(work, alertId as AlertId, personOf(connection));
        if (!result.ok) throw new AppError('alerts/too-late');
      });
      return card(alertId);
    },
    'replies:read': ({ replyId, meaning, confirms, note }, connection) => {
      unit.run(authorOf(connection), (work) => {
        if (!readByNurse(work, replyId as ReplyId, meaning, confirms, note)) {
          throw new AppError('unit/not-found');
        }
      });
      return {};
    },
    'replies:accept-closest': ({ replyId }, connection) => {
      unit.run(authorOf(connection), (work) => {
        if (!acceptClosest(work, replyId as ReplyId)) throw new AppError('unit/not-found');
      });
      return {};
    },
    'watch:start': ({ soundHeard }, connection) => {
      unit.run(authorOf(connection), (work) => startWatch(work, personOf(connection), soundHeard));
      return {};
    },
    'watch:stop': (_, connection) => {
      unit.run(authorOf(connection), (work) => {
        stopWatch(work, personOf(connection));
        // Somebody was here since the unit came back, and had the sheet before their eyes (H19).
        clearTechnical(work, 'unit-was-stopped');
      });
      return {};
    },
  } satisfies Partial<Handlers>;
}
