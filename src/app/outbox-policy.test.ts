import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMessage, type NewMessage, type OutboxMessage, queueMessage } from '../outbox/index.ts';
import { writeSetting } from '../shared/settings.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { outboxPolicy } from './outbox-policy.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore('2026-03-02T09:00:00Z');
});
afterEach(() => store.dispose());

const realNumber = '+32470123456';
const fictional = '+33639980001';

function message(of: Partial<NewMessage> = {}): OutboxMessage {
  const id = queueMessage(
    store.db,
    { ids: store.ids, now: store.clock.now() },
    {
      ...{ dedupeKey: store.ids.next(), class: 1, kind: 'on-call', number: realNumber, text: 'x' },
      ...{ author: 'automate', dueAt: store.clock.now(), withinHours: false, repeatable: true },
      reportWithinMs: 1,
      ...of,
    },
  );
  const row = findMessage(store.db, id);
  if (!row) throw new Error('not queued');
  return row;
}

const leave = (of?: Partial<NewMessage>) =>
  outboxPolicy.mayLeave(store.db, message(of), store.clock.now(), null);
const mode = (value: 'training' | 'trial' | 'live') =>
  writeSetting(store.db, store.clock.now(), 'mode', value);

describe('H48: a folder that is no real one', () => {
  const kinds = ['on-call', 'emergency', 'question', 'nurse', 'goodbye', 'cli'];

  it.each(kinds)('texts no real number in training: %s', (kind) => {
    mode('training');
    expect(leave({ kind })).toMatchObject({ kind: 'hold', until: null });
    expect(leave({ kind, number: fictional })).toEqual({ kind: 'yes' });
  });

  it.each(kinds)('texts its test numbers only, in trial: %s', (kind) => {
    mode('trial');
    expect(leave({ kind, number: fictional })).toMatchObject({ kind: 'hold', until: null });
    writeSetting(store.db, store.clock.now(), 'testNumbers', [realNumber]);
    expect(leave({ kind })).toEqual({ kind: 'yes' });
  });

  it('texts whom it must once it is in service', () => {
    mode('live');
    expect(leave()).toEqual({ kind: 'yes' });
  });
});

describe('what the unit starts', () => {
  it('waits for the permitted hours; what answers does not, nor emergency advice', () => {
    mode('live');
    store.clock.set('2026-03-02T21:00:00Z');
    const question = { class: 5, kind: 'question', withinHours: true } as const;
    const opens = Date.parse('2026-03-03T08:00:00+01:00');
    expect(leave(question)).toMatchObject({ kind: 'hold', until: opens });
    expect(leave({ ...question, withinHours: false })).toEqual({ kind: 'yes' });
    expect(leave({ kind: 'emergency', withinHours: true })).toEqual({ kind: 'yes' });
  });
});
