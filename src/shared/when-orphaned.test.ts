import { expect, it } from 'vitest';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { whenOrphaned } from './when-orphaned.ts';

it('tells once that the parent is gone, and stops looking when disposed', () => {
  const monotonic = new FakeMonotonic();
  let parent = 100;
  let told = 0;
  const watch = () =>
    whenOrphaned(
      monotonic,
      () => {
        told += 1;
      },
      () => parent,
    );
  watch();
  monotonic.advance(5_000);
  expect(told).toBe(0);
  parent = 1;
  monotonic.advance(5_000);
  expect([told, monotonic.pending]).toEqual([1, 0]);
  watch().dispose();
  expect(monotonic.pending).toBe(0);
});
