import { afterEach, beforeEach, expect, it } from 'vitest';
import { listInbox } from '../../inbox/index.ts';
import { cancelMessages, listOutbox } from '../../outbox/index.ts';
import type { ConversationId, PatientId } from '../../shared/ids.ts';
import { plansOf } from '../../testing/query-plans.ts';
import { openTestStore, type TestStore } from '../../testing/test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const patientId = 'p' as PatientId;

it.each<[string, string, () => void]>([
  ['unread replies', 'inbox_to_read', () => listInbox(store.db, { reading: 'to-read' })],
  ['replies of a patient', 'inbox_by_patient', () => listInbox(store.db, { patientId })],
  ['replies since', 'inbox_by_time', () => listInbox(store.db, { number: '+336', since: 1 })],
  ['texts of a patient', 'outbox_without_stay', () => listOutbox(store.db, { patientId })],
  ['texts of a stay', 'sqlite_autoindex_outbox', () => listOutbox(store.db, { stayId: 's' })],
  ['texts to a number', 'outbox_by_number', () => listOutbox(store.db, { number: '+336' })],
  [
    'texts that wait',
    'outbox_next',
    () => {
      const conversationId = 'c' as ConversationId;
      cancelMessages(store.db, 1, { conversationId }, 'annulé');
    },
  ],
])('%s are found by an index, however many are kept', (_, index, ask) => {
  const details = plansOf(store.db, ask).flatMap((plan) => plan.details);
  expect(details.join('\n')).toContain(index);
  const scans = details.filter((each) => /^SCAN (?:m|inbox_message|outbox_message)$/.test(each));
  expect(scans).toEqual([]);
});
