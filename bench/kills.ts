import { type KillCount, killRounds } from '../src/testing/kill-rounds.ts';
import type { Scenario } from './measure.ts';
import { killPeer } from './peer-kills.ts';

const KILLS = 50;
/** A daemon takes over half a second for each text: more kills would take minutes. */
const PEER_KILLS = 10;
const PEERS = ['gammu-smsd', 'smstools'] as const;

/** `kills [N]`: the process that sends and receives is killed, the modem is not. */
export const kills: Scenario = async (tell, [count = KILLS]) => {
  const each = Math.ceil(Number(count) / 2);
  const found = [await killRounds(each, 'stored'), await killRounds(each, 'direct')];
  const sum = (key: Exclude<keyof KillCount, 'findings'>) =>
    found.reduce((total, one) => total + one[key], 0);
  const goal = { atMost: 0 };
  const note = `${sum('sent')} went out, ${sum('received')} came in, over ${2 * each} kills`;
  tell({ name: 'lost', value: sum('lost'), unit: '', goal, note });
  tell({ name: 'sent or taken in twice', value: sum('twice'), unit: '', goal });
  tell({ name: 'stuck', value: sum('stuck'), unit: '', goal });
  const asked = 'may have left: said so, and left to a person';
  tell({ name: 'cannot be known', value: sum('unsettled'), unit: '', note: asked });
  for (const name of PEERS) {
    const theirs = await killPeer(name, PEER_KILLS);
    const told = { name: `${name}: sent twice`, unit: '' };
    if (theirs) {
      const { twice, lost, stuck, sent, kills: times } = theirs;
      tell({
        ...told,
        value: twice,
        note: `${lost} lost, ${stuck} stuck, ${sent} sent, over ${times} kills`,
      });
    } else
      tell({ ...told, value: 9, note: 'not installed here: measured elsewhere, over 30 kills' });
  }
};
