import { describe, expect, it } from 'vitest';
import { advance, backOffMs, closed, type LifecycleEvent, sentenceKey } from './modem-state.ts';

const run = (...events: readonly LifecycleEvent[]) => events.reduce(advance, closed);
const registered = { kind: 'network', network: { kind: 'registered', roaming: false } } as const;

describe('advance', () => {
  it('goes from closed to ready', () => {
    expect(run({ kind: 'opening' }).state).toEqual({ kind: 'opening' });
    expect(run({ kind: 'opening' }, { kind: 'initialising' }).state).toEqual({
      kind: 'initialising',
    });
    expect(run({ kind: 'opening' }, { kind: 'initialising' }, registered)).toEqual({
      state: { kind: 'ready' },
      failures: 0,
    });
  });

  it('keeps saying what is wrong while it tries again, and counts', () => {
    const failed = { kind: 'failed', cause: 'no-answer' } as const;
    expect(run({ kind: 'opening' }, failed, { kind: 'opening' }, failed).state).toEqual({
      kind: 'failing',
      cause: 'no-answer',
      attempt: 2,
    });
  });

  it('calls a stick that was pulled out gone until it is back', () => {
    const gone = run(registered, { kind: 'vanished' }, { kind: 'failed', cause: 'no-port' });
    expect(gone.state).toEqual({ kind: 'gone', attempt: 2 });
    expect(advance(gone, registered).failures).toBe(0);
  });

  it('tells a locked SIM and a missing network apart', () => {
    expect(sentenceKey(run({ kind: 'locked', lock: 'puk' }).state)).toBe('modem.sim-locked.puk');
    const denied = { kind: 'waiting', registration: 'denied' } as const;
    expect(sentenceKey(run({ kind: 'network', network: denied }).state)).toBe(
      'modem.waiting-for-network.denied',
    );
    const busy = { kind: 'failed', cause: 'modem/port-in-use' } as const;
    expect(sentenceKey(run(busy).state)).toBe('modem.failing.port-in-use');
    expect(run(registered, { kind: 'disposed' })).toEqual(closed);
  });
});

describe('backOffMs', () => {
  it('is quick at first and never longer than half a minute', () => {
    expect(backOffMs(1)).toBe(250);
    expect(backOffMs(4)).toBe(2_000);
    expect(backOffMs(100)).toBe(30_000);
  });
});
