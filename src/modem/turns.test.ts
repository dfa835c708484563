import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets one through at a time, urgent ones first, also after a failure', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const task = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
    if (name === 'fails') throw new Error(name);
  };
  await Promise.allSettled([
    turns.take(task('fails'), false),
    turns.take(task('waits'), false),
    turns.take(task('urgent'), true),
  ]);
  expect(order).toEqual([
    'fails begins',
    'fails ends',
    'urgent begins',
    'urgent ends',
    'waits begins',
    'waits ends',
  ]);
});
