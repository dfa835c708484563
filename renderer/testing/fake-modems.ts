import type { ModemDetail, SignalSample } from '../../src/ipc/index.ts';

export const fakeModem: ModemDetail = {
  name: 'Orange F',
  ...{ state: 'ready', sentence: 'Modem prêt (Orange F 4G).', isAway: false, port: '/dev/ttyUSB1' },
  ...{ manufacturer: 'Quectel', model: 'EC25', firmware: 'EC25EFAR06A06M4G' },
  ...{ imei: '350000000000006', imsi: '208010000000001', iccid: '8933010000000000017' },
  ...{ ownNumber: '+33639980090', operator: 'Orange F', technology: '4G', radios: ['2G', '4G'] },
  ...{ roaming: false, signal: 68, dbm: -71, smsc: '+33639980000' },
  ...{ storages: [{ name: 'ME', used: 1, total: 255 }], warnings: [] },
  ...{ incoming: 'stored', reports: 'stored', storesAndSends: true, pinTriesLeft: null },
  ...{ boots: 1, unknownLines: 0 },
};

/** It was here, and is in nobody's sight now. */
export const fakeGoneModem: ModemDetail = {
  ...fakeModem,
  ...{ name: 'SFR', state: 'gone', isAway: true, port: null, signal: null, dbm: null },
  sentence: 'Le modem a été débranché. S’il tarde, un autre envoie à sa place.',
  ...{ imei: '350000000000014', imsi: '208100000000002', ownNumber: '+33639980091' },
};

/** A day that gets worse, with an hour out of use. */
export function makeFakeSignal(since: number, now: number): SignalSample[] {
  const samples: SignalSample[] = [];
  for (let at = Math.max(since, now - 20 * 3_600_000); at < now; at += 300_000) {
    const hour = Math.round((at - now) / 3_600_000);
    const isOut = hour === -9;
    const signal = isOut ? null : 74 + hour + (Math.round((now - at) / 300_000) % 3) * 2;
    samples.push({
      ...{ at, state: isOut ? 'waiting-for-network' : 'ready', dbm: signal && -113 + signal / 1.6 },
      ...{ signal, technology: isOut ? null : hour < -12 ? '3G' : '4G', operator: 'Orange F' },
    });
  }
  return samples;
}
