import { afterEach, describe, expect, it } from 'vitest';
import { ModemBench, samplePdu } from '../testing/modem-bench.ts';
import type { SimulatedModem, SimulatedModemOptions } from '../training/index.ts';

// Radio technology, signal, registration, message centre, storage: what a screen warns of.

let bench: ModemBench;
afterEach(() => bench.dispose());

const answer = (modem: SimulatedModem, match: RegExp, text: string) =>
  modem.misbehave(match, { kind: 'answer', text: `${text}\r\n\r\nOK`, done: false }, 999);

const identityOf = async (
  prepare: (modem: SimulatedModem) => void,
  options: Partial<SimulatedModemOptions> = {},
) => {
  bench = await ModemBench.ready(options, {}, prepare);
  await bench.pass(100);
  return bench.link.status;
};

describe('radio technology', () => {
  it('is good on 4G, and warns of nothing', async () => {
    const { identity, warnings } = await identityOf(() => {});
    expect(identity).toMatchObject({ technology: '4G', radios: ['2G', '3G', '4G'] });
    expect(warnings).toEqual([]);
  });

  it.each([
    [0, '2G'],
    [2, '3G'],
    [6, '3G'],
  ])('warns that it is on an old network (AcT %i)', async (access, technology) => {
    const { identity, warnings } = await identityOf((modem) => {
      modem.access = access;
    });
    expect(identity.technology).toBe(technology);
    expect(warnings).toEqual(['on-old-network']);
  });

  it('warns of a modem that cannot do 4G at all, and says that rather than where it is now', async () => {
    const { identity, warnings } = await identityOf(
      (modem) => {
        modem.access = 2;
      },
      { traits: { radios: '(12,22,29)' } },
    );
    expect(identity.radios).toEqual(['2G', '3G']);
    expect(warnings).toEqual(['old-radio']);
  });

  it.each([
    ['Huawei', /^AT\^SYSCFGEX=\?/, '^SYSCFGEX: ("00","03","02","01"),((2000000000400380,"GSM"))'],
    ['SIMCom', /^AT\+CNMP=\?/, '+CNMP: (2,13,14,38,51)'],
  ])('learns from %s words what the radio can do', async (_, match, text) => {
    const { identity } = await identityOf((modem) => answer(modem, match, text), {
      traits: { radios: null },
    });
    expect(identity.radios).toEqual(['2G', '3G', '4G']);
  });

  it('concludes nothing from a modem that does not say what its radio can do', async () => {
    const { identity, warnings } = await identityOf(() => {}, { traits: { radios: null } });
    expect([identity.radios, warnings]).toEqual([undefined, []]);
  });

  it.each([
    ['Huawei', /^AT\^SYSINFOEX/, '^SYSINFOEX: 2,3,0,1,,6,"LTE",101,"LTE"', '4G'],
    ['Huawei', /^AT\^SYSINFOEX/, '^SYSINFOEX: 2,3,0,1,,3,"WCDMA",41,"WCDMA"', '3G'],
    ['Quectel', /^AT\+QNWINFO/, '+QNWINFO: "FDD LTE","20801","LTE BAND 3",1300', '4G'],
    ['Quectel', /^AT\+QNWINFO/, '+QNWINFO: "EDGE","20801","GSM 900",62', '2G'],
    ['SIMCom', /^AT\+CPSI\?/, '+CPSI: WCDMA,Online,208-01,0x1A2B,1', '3G'],
    ['Sierra', /^AT\*CNTI=0/, '*CNTI: 0,LTE', '4G'],
    ['ZTE', /^AT\+ZPAS\?/, '+ZPAS: "E-UTRAN","CS_PS"', '4G'],
    ['old Huawei', /^AT\^SYSINFO$/, '^SYSINFO: 2,3,0,5,1,,4', '3G'],
  ])('asks as %s does where +COPS does not tell', async (_, match, text, technology) => {
    const { identity } = await identityOf((modem) => {
      modem.access = null;
      answer(modem, match, text);
    });
    expect(identity.technology).toBe(technology);
  });

  it('asks the maker’s words once, then only those that were answered', async () => {
    await identityOf((modem) => {
      modem.access = null;
      answer(modem, /^AT\+CPSI\?/, '+CPSI: LTE,Online');
    });
    await bench.pass(90_000);
    const { commands } = bench.modem;
    expect(commands.filter((command) => command === 'AT+QNWINFO')).toHaveLength(1);
    expect(commands.filter((command) => command === 'AT+CPSI?').length).toBeGreaterThan(2);
  });
});

describe('signal', () => {
  it('follows it over time', async () => {
    await identityOf(() => {});
    bench.modem.signal = 4;
    await bench.pass(31_000);
    expect(bench.link.status.identity).toMatchObject({ signal: -105, signalKind: 'rssi' });
    expect(bench.link.status.warnings).toEqual(['weak-signal']);
  });

  it.each([
    ['99,99,255,255,20,46', -95, 'rsrp'],
    ['99,99,40,30,255,255', -81, 'rscp'],
    ['30,99,255,255,255,255', -81, 'rssi'],
  ])('asks +CESQ where +CSQ does not know (%s)', async (fields, signal, signalKind) => {
    const { identity } = await identityOf((modem) => {
      modem.signal = 99;
      answer(modem, /^AT\+CESQ/, `+CESQ: ${fields}`);
    });
    expect(identity).toMatchObject({ signal, signalKind });
  });

  it('says nothing where nobody knows', async () => {
    const { identity, warnings } = await identityOf((modem) => {
      modem.signal = 99;
    });
    expect([identity.signal, warnings]).toEqual([undefined, []]);
  });
});

describe('registration', () => {
  it.each([
    ['+CREG', '+CREG: 0,0'],
    ['+CEREG', '+CEREG: 0,2'],
  ])('is enough on one domain, when %s has none', async (name, text) => {
    const { state } = await identityOf((modem) =>
      answer(modem, new RegExp(`^AT\\${name}\\?`), text),
    );
    expect(state.kind).toBe('ready');
  });

  it('is enough on 5G alone', async () => {
    const { state } = await identityOf((modem) => {
      for (const name of ['CREG', 'CEREG', 'CGREG']) {
        answer(modem, new RegExp(`^AT\\+${name}\\?`), `+${name}: 0,0`);
      }
      answer(modem, /^AT\+C5GREG\?/, '+C5GREG: 0,1');
    });
    expect(state.kind).toBe('ready');
  });

  it('reads the answer through an unsolicited line of the same name', async () => {
    const { state } = await identityOf((modem) =>
      answer(modem, /^AT\+CREG\?/, '+CREG: 2\r\n+CREG: 2,1,"1A2B","0000C3D4",7'),
    );
    expect(state.kind).toBe('ready');
  });

  it('takes emergency calls only for a refusal', async () => {
    bench = new ModemBench({}, {}, (modem) => {
      modem.registration = 8;
    });
    await bench.until('waiting-for-network');
    expect(bench.link.status.sentence).toBe('modem.waiting-for-network.denied');
  });

  it('warns of roaming', async () => {
    const { warnings } = await identityOf((modem) => {
      modem.registration = 5;
    });
    expect(warnings).toContain('roaming');
  });
});

describe('the message centre', () => {
  it('is read from the SIM', async () => {
    expect((await identityOf(() => {})).identity.smsc).toBe('+33639980000');
  });

  it('is missed on a SIM that holds none, and the refusal says why', async () => {
    const { identity, warnings } = await identityOf((modem) => {
      modem.serviceCentre = '';
      const text = '+CMS ERROR: 330';
      modem.misbehave(/CMGS=\d+ body/, { kind: 'answer', text, done: false });
    });
    expect([identity.smsc, warnings]).toEqual(['', ['no-message-centre']]);
    expect(await bench.outcome(bench.link.submit(...samplePdu()))).toEqual({
      kind: 'refused',
      code: 'CMS 330',
      retry: 'operator',
      reason: 'centre de messages inconnu',
    });
  });
});

describe('storage', () => {
  it('H18: warns from 70 %, and when it is full', async () => {
    await identityOf(() => {}, { capacity: 10 });
    const fill = async (count: number) => {
      for (let n = 0; n < count; n += 1) bench.modem.receive('+33639981234', `OUI ${n}`);
      await bench.pass(31_000);
      return bench.link.status.warnings;
    };
    expect(await fill(6)).toEqual([]);
    expect(await fill(1)).toEqual(['storage-filling']);
    expect(await fill(3)).toEqual(['storage-full']);
  });

  it('H18: watches the storage that receives, when another one is read', async () => {
    await identityOf(() => {}, {
      capacity: 10,
      traits: { refuses: [/^AT\+CPMS="ME","ME","ME"/] },
    });
    for (let n = 0; n < 10; n += 1) bench.modem.receive('+33639981234', `OUI ${n}`);
    bench.takeEvents();
    await bench.pass(31_000);
    expect(bench.link.status.identity).toMatchObject({
      storage: { name: 'ME', used: 0, total: 10 },
      storages: [
        { name: 'ME', used: 0, total: 10 },
        { name: 'SM', used: 10, total: 10 },
      ],
    });
    expect(bench.link.status.warnings).toContain('storage-full');
    expect(bench.takeEvents()).toContainEqual({ kind: 'storage-full' });
  });
});

describe('announcements', () => {
  it('18: looks every five seconds once it knows that announcements go to another port', async () => {
    bench = await ModemBench.ready({ traits: { mute: true } });
    await bench.pass(100);
    for (let n = 0; n < 3; n += 1) {
      bench.modem.receive('+33639981234', `OUI ${n}`);
      await bench.pass(30_000);
      for (const { slot, storage } of await bench.link.listSlots()) {
        await bench.link.deleteSlot(slot, storage);
      }
    }
    expect(bench.link.status.warnings).toEqual(['unannounced']);
    await bench.pass(30_000);
    bench.events.length = 0;
    await bench.pass(30_000);
    expect(bench.events.filter(({ kind }) => kind === 'poll')).toHaveLength(6);
  });

  it('18: is content with every half minute while announcements come', async () => {
    bench = await ModemBench.ready();
    await bench.pass(100);
    for (let n = 0; n < 3; n += 1) {
      bench.modem.receive('+33639981234', `OUI ${n}`);
      await bench.pass(30_000);
      await bench.link.listSlots();
    }
    expect(bench.link.status.warnings).toEqual([]);
  });
});
