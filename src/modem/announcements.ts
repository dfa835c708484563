import type { Monotonic } from '../shared/clock.ts';
import type { Ask } from './command-queue.ts';
import { askOptional, askPatiently, MEDIUM_MS } from './dialogue.ts';
import type { ModemCapabilities } from './types.ts';

/** How the modem tells of messages and reports (+CNMI, 3GPP TS 27.005 §3.4.1). */
export interface Announcements {
  readonly incoming: ModemCapabilities['incoming'];
  readonly reports: ModemCapabilities['reports'];
  /** What +CNMI? says once it is set; a later difference means that the modem lost its settings. */
  readonly setting: string | undefined;
}

/**
 * Messages are stored and announced: whatever happens to us, they are still there. Reports are
 * stored too where their storage can be read, else handed over at once (gammu #695: reports in "SR"
 * that nobody could read).
 */
export async function chooseAnnouncements(
  ask: Ask,
  monotonic: Monotonic,
  readsReports: boolean,
): Promise<Announcements> {
  const offer = await readOffer(ask);
  let silences = 0;
  for (const choice of choices(offer, readsReports)) {
    const answer = await askPatiently(
      ask,
      { text: `AT+CNMI=${choice}`, timeoutMs: MEDIUM_MS },
      monotonic,
    );
    if (answer.kind === 'ok') {
      const setting = await readAnnouncements(ask);
      return { ...meaning((setting ?? choice).split(',')), setting };
    }
    if (answer.kind !== 'error' && (answer.kind !== 'timeout' || ++silences > 1)) break;
  }
  return { incoming: 'polled', reports: 'none', setting: await readAnnouncements(ask) };
}

export async function readAnnouncements(ask: Ask): Promise<string | undefined> {
  const lines = await askOptional(ask, { text: 'AT+CNMI?', answers: ['+CNMI'] });
  return lines?.[0]?.fields.join(',');
}

type Offer = readonly (ReadonlySet<number> | undefined)[];

async function readOffer(ask: Ask): Promise<Offer> {
  const lines = await askOptional(ask, { text: 'AT+CNMI=?', answers: ['+CNMI'] });
  return (lines?.[0]?.fields ?? []).map(readNumbers);
}

/** `(0-2)`, `(0,1,3)` or `2`. */
function readNumbers(list: string): ReadonlySet<number> | undefined {
  const numbers = new Set<number>();
  for (const [, from = '', to = from] of list.matchAll(/(\d+)(?:-(\d+))?/g)) {
    for (let number = Number(from); number <= Math.min(Number(to), 9); number++)
      numbers.add(number);
  }
  return numbers.size > 0 ? numbers : undefined;
}

function* choices(offer: Offer, readsReports: boolean): Generator<string> {
  const offers = (place: number, value: number) => offer[place]?.has(value) ?? true;
  const storedReports = readsReports && offer[3]?.has(2) === true;
  for (const mt of [1, 2]) {
    if (!offers(1, mt)) continue;
    for (const ds of storedReports ? [2, 1, 0] : [1, 2, 0]) {
      if (!offers(3, ds)) continue;
      for (const mode of [2, 1, 3]) {
        if (!offers(0, mode)) continue;
        for (const bfr of [0, 1]) if (offers(4, bfr)) yield `${mode},${mt},0,${ds},${bfr}`;
        yield `${mode},${mt},0,${ds}`;
      }
    }
    yield `2,${mt}`;
  }
}

function meaning(fields: readonly string[]): Pick<Announcements, 'incoming' | 'reports'> {
  const incoming = { '1': 'stored', '2': 'direct', '3': 'direct' } as const;
  const reports = { '1': 'direct', '2': 'stored' } as const;
  const mt = fields[1] ?? '';
  const ds = fields[3] ?? '';
  return {
    incoming: mt in incoming ? incoming[mt as keyof typeof incoming] : 'polled',
    reports: ds in reports ? reports[ds as keyof typeof reports] : 'none',
  };
}
