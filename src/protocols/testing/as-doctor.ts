import type { Author } from '../../audit/index.ts';
import type { StaffId } from '../../shared/ids.ts';
import { runWork, type Work } from '../../shared/work.ts';
import type { TestStore } from '../../testing/test-store.ts';

const doctor: Author = {
  kind: 'person',
  staffId: 'd'.repeat(36) as StaffId,
  name: 'Dr Roussel',
};

/** Work in a store by a doctor, in a transaction of its own. */
export function asDoctor<T>({ db, clock, ids }: TestStore, work: (work: Work) => T): T {
  return runWork({ db, clock, ids, publish: () => {} }, doctor, work as never);
}
