import {
  approveCandidate,
  exportLabels,
  goBackTo,
  importLabels,
  labelReply,
  learningViewOf,
  refuseCandidate,
  reviewOf,
  settleLabel,
  switchModel,
  withdrawLabel,
} from '../../replies/learning/index.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { ReplyId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Work } from '../../shared/work.ts';
import type { Connection } from '../caller.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorOf, personOf } from './author.ts';

export function learningHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const act = (connection: Connection, work: (work: Work) => void) => {
    unit.run(authorOf(connection), (inside) => {
      work(inside);
    });
    return {};
  };
  return {
    'review:get': (_, connection) => reviewOf(db, unit.clock.now(), personOf(connection).staffId),
    'review:label': ({ replyId, outcome, note }, connection) =>
      act(connection, (work) => labelReply(work, { replyId: replyId as ReplyId, outcome, note })),
    'review:withdraw': ({ replyId }, connection) =>
      act(connection, (work) => withdrawLabel(work, replyId as ReplyId)),
    'review:settle': ({ replyId, outcome, note }, connection) =>
      act(connection, (work) => settleLabel(work, { replyId: replyId as ReplyId, outcome, note })),
    'labels:export': (_, connection) => {
      const { content, count } = exportLabels(db);
      act(connection, (work) => work.trail('labels-exported', {}, { count }));
      return {
        fileName: `vigie-etiquettes-${dayOf(unit.clock.now(), readSettings(db).zone)}.jsonl`,
        contentBase64: Buffer.from(content).toString('base64'),
        count,
      };
    },
    'labels:import': ({ contentBase64 }, connection) =>
      unit.run(authorOf(connection), (work) => {
        const imported = importLabels(work, Buffer.from(contentBase64, 'base64').toString('utf8'));
        return { ...imported, refused: [...imported.refused] };
      }),
    'models:get': () => learningViewOf(db, readSettings(db), unit.learning.state),
    'models:train': (_, connection) => {
      unit.learning.begin(authorOf(connection));
      return {};
    },
    'models:approve': ({ version }, connection) =>
      act(connection, (work) => approveCandidate(work, version)),
    'models:refuse': ({ version, note }, connection) =>
      act(connection, (work) => refuseCandidate(work, version, note)),
    'models:go-back': ({ version }, connection) =>
      act(connection, (work) => goBackTo(work, version)),
    'models:switch': ({ on }, connection) => act(connection, (work) => switchModel(work, on)),
  } satisfies Partial<Handlers>;
}
