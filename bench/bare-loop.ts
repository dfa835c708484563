import { sql, transaction, type WritableDb } from '../src/db/index.ts';
import { encodeSubmit } from '../src/gsm/index.ts';
import type { ModemPort } from '../src/modem/index.ts';
import { ids, numberAt, textAt } from './box.ts';

const CTRL_Z = '\x1a';

export type Way = 'direct' | 'stored';

/**
 * The least that a sender which loses nothing can do: the commands that the product makes for a
 * message, and a durable commit before and after. No queue, no checks, no doubt. It trusts
 * whatever the modem says.
 */
export async function sendBare(
  port: ModemPort,
  db: WritableDb,
  count: number,
  way: Way,
): Promise<void> {
  const ask = asker(port);
  const create = 'CREATE TABLE IF NOT EXISTS bare (id TEXT PRIMARY KEY, number, text, reference)';
  sql(db, create).run();
  await ask('ATE0\r', /OK\r\n$/);
  await ask('AT+CMGF=0\r', /OK\r\n$/);
  await ask('AT+CPMS="ME","ME","ME"\r', /OK\r\n$/);
  for (let place = 0; place < count; place++) {
    const [part] = encodeSubmit({
      ...{ to: numberAt(place), text: textAt(place), concatReference: 0, requestReport: true },
    });
    if (!part) throw new Error('a text has a part');
    const id = ids.next();
    transaction(db, () => {
      const row = [id, numberAt(place), textAt(place)] as const;
      sql<typeof row>(db, 'INSERT INTO bare (id, number, text) VALUES (?, ?, ?)').run(...row);
    });
    const reference = await submit(ask, way, part);
    transaction(db, () => {
      const row = [reference, id] as const;
      sql<typeof row>(db, 'UPDATE bare SET reference = ? WHERE id = ?').run(...row);
    });
  }
}

type Ask = (command: string, end: RegExp) => Promise<string>;

async function submit(ask: Ask, way: Way, part: { length: number; pdu: string }): Promise<string> {
  await ask(`AT+CMG${way === 'direct' ? 'S' : 'W'}=${part.length}\r`, /> $/);
  const answer = await ask(`${part.pdu}${CTRL_Z}`, /OK\r\n$/);
  const number = /: (\d+)/.exec(answer)?.[1] ?? '';
  if (way === 'direct') return number;
  const sent = await ask(`AT+CMSS=${number}\r`, /OK\r\n$/);
  await ask(`AT+CMGR=${number}\r`, /OK\r\n$/);
  await ask(`AT+CMGD=${number}\r`, /OK\r\n$/);
  return /: (\d+)/.exec(sent)?.[1] ?? '';
}

function asker(port: ModemPort): Ask {
  let heard = '';
  let awaited: { readonly end: RegExp; readonly give: (answer: string) => void } | undefined;
  port.onData((bytes) => {
    heard += Buffer.from(bytes).toString('latin1');
    if (!awaited?.end.test(heard)) return;
    const { give } = awaited;
    awaited = undefined;
    give(heard);
  });
  return async (command, end) => {
    heard = '';
    const answer = new Promise<string>((give) => {
      awaited = { end, give };
    });
    await port.write(Buffer.from(command, 'latin1'));
    return answer;
  };
}
