import { setImmediate } from 'node:timers/promises';
import { decodeSubmit, type StatusReport } from '../src/gsm/index.ts';
import type { ModemLink } from '../src/modem/index.ts';

/** A modem without bytes: everything leaves at once, and its report follows. */
export function instantModem(now: () => number, report: (report: StatusReport) => void): ModemLink {
  let reference = 0;
  let isOpen = true;
  const nothing = async () => {
    throw new Error('not asked of this modem');
  };
  return {
    status: {
      ...{
        state: { kind: 'ready' },
        sentence: 'modem.ready',
        warnings: [],
        bootCount: 1,
        unknownLines: 0,
      },
      identity: { imei: '350000000000006', imsi: '208000000000001', firmware: 'B1' },
      capabilities: {
        storeAndSend: false,
        reports: 'direct',
        incoming: 'direct',
        storages: ['ME'],
      },
    },
    submit: async (pdu) => {
      // As if it took time: the report of the text before comes first.
      await setImmediate();
      const read = decodeSubmit(pdu);
      if (!read.ok) throw new Error('our own PDU cannot be read');
      reference = (reference + 1) & 0xff;
      const at = { at: now(), offsetMinutes: 60, isAbsurd: false };
      const arrived: StatusReport = {
        ...{ kind: 'status-report', serviceCentre: null, messageReference: reference },
        ...{ to: read.value.to, scts: at, dischargedAt: at, status: 0 },
        ...{ outcome: 'delivered', reason: 'received' },
      };
      const sent = reference;
      void setImmediate().then(() => {
        if (isOpen) report(arrived);
      });
      return { kind: 'sent', reference: sent };
    },
    store: nothing,
    sendStored: nothing,
    readSlot: nothing,
    listSlots: async () => [],
    deleteSlot: async () => true,
    ussd: nothing,
    onIncoming: () => () => {},
    onStatus: () => () => {},
    enterPin: nothing,
    dialogue: () => [],
    dispose: async () => {
      isOpen = false;
    },
  };
}
