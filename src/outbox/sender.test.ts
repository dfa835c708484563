import { afterEach, describe, expect, it } from 'vitest';
import { BoxRig } from '../testing/box-rig.ts';
import { listOutbox } from './index.ts';

let rig: BoxRig;
afterEach(() => rig.dispose());

const states = () => listOutbox(rig.store.db).map(({ text, state }) => [text, state]);
const network = () => rig.modem.submissions.map(({ text }) => text);

describe('a message out', () => {
  it('leaves, and is delivered when its report came', async () => {
    rig = await new BoxRig().ready();
    rig.queue('Bonjour');
    rig.run.sender.wake();
    await rig.pass(2_000);
    expect(network()).toEqual(['Bonjour']);
    expect(states()).toEqual([['Bonjour', 'delivered']]);
  });
});
