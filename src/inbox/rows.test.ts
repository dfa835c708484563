import { expect, it } from 'vitest';
import { plansOf } from '../testing/query-plans.ts';
import { openTestStore } from '../testing/test-store.ts';
import { findLoose } from './rows.ts';

it('finds parts that wait for others among these alone, however many longer messages came', () => {
  const store = openTestStore();
  try {
    const details = plansOf(store.db, () => findLoose(store.db)).flatMap((plan) => plan.details);
    expect(details.join('\n')).toContain('inbox_part_loose');
  } finally {
    store.dispose();
  }
});
