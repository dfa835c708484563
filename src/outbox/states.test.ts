import { describe, expect, it } from 'vitest';
import { stateOfParts } from './states.ts';
import type { PartState } from './types.ts';

describe('the state of a message, from its parts', () => {
  it.each<[PartState[], ReturnType<typeof stateOfParts>]>([
    [['due', 'due'], 'due'],
    [['storing', 'due'], 'sending'],
    [['stored', 'due'], 'sending'],
    [['sending'], 'sending'],
    [['sent', 'due'], 'sending'],
    [['unknown', 'due'], 'sending'],
    [['delivered', 'due'], 'sending'],
    [['delivered', 'sending'], 'sending'],
    [['sent', 'sent'], 'sent'],
    [['sent', 'delivered'], 'sent'],
    [['sent', 'unknown'], 'unknown'],
    [['delivered', 'unknown'], 'unknown'],
    [['delivered', 'delivered'], 'delivered'],
    [['delivered', 'failed'], 'failed'],
    [['failed', 'sent'], 'failed'],
    [['failed', 'unknown'], 'failed'],
  ])('%j makes %s', (parts, state) => {
    expect(stateOfParts(parts)).toBe(state);
  });
});
