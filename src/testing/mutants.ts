import { encodeDeliver, encodeStatusReport, encodeSubmit } from '../gsm/index.ts';
import { rawDeliver } from '../gsm/testing/raw-deliver.ts';

const AT = Date.UTC(2026, 10, 22, 14, 0, 0);
const NUMBER = '+33639980012';
const LONG = 'Pansement taché, 38,5 de fièvre [depuis hier] 7€ '.repeat(8);

const delivers = ['', 'ok', LONG, `${LONG}😀`, `ığş ${LONG}`].flatMap((text) =>
  encodeDeliver({ from: NUMBER, text, at: AT, offsetMinutes: 60, concatReference: 7 }),
);
const submits = encodeSubmit({
  ...{ to: NUMBER, text: LONG, concatReference: 7, requestReport: true, validityMinutes: 600 },
});

/** Good PDUs of every kind that the codec reads; the picture notice has the deepest reader. */
const PDUS: readonly string[] = [
  ...delivers,
  ...submits.map(({ pdu }) => pdu),
  ...encodeDeliver({
    from: 'Clinique',
    text: 'ok',
    at: AT,
    offsetMinutes: -240,
    concatReference: 0,
  }),
  encodeStatusReport({
    ...{ messageReference: 3, to: NUMBER, sentAt: AT, dischargedAt: AT, offsetMinutes: 60 },
    status: 0,
  }),
  rawDeliver({
    firstOctet: '44',
    dcs: '04',
    userData:
      '4C0605040B8423F0010603BEAF848C82985431323300891A80182B33333633393938303033342F545950453D504C4D' +
      '4E008A808E0203E88805810303F480836874',
  }),
];

/** What a modem says, a line each; `PDU` stands for one of the above. */
const LINES: readonly string[] = [
  ...['OK', 'ERROR', '> ', '', 'RING', 'SMS Ready', '^BOOT:20550646,0,0,0,72', '^SMMEMFULL: "SM"'],
  ...['+CMS ERROR: 500', '+CME ERROR: SIM busy', '+CMGS: 12', '+CMGW: 3', '+CMSS: 255', '+CMGF: 0'],
  ...['+CMGL: 1,0,,24', '+CMGR: 1,,159', '+CMT: ,24', '+CDS: 25', '+CMTI: "ME",7', '+CDSI: "SR",0'],
  ...['+CPMS: "ME",1,23,"ME",1,23,"MT",1,23', '+CSQ: 17,99', '+CREG: 2,1,"00C3","0001A2B3",7'],
  ...['+CLIP: "+33639980012",145,,,,0', '+CUSD: 0,"Solde : 12,50 €",15', '350000000000006', 'PDU'],
  ...['+CPIN: SIM PIN', '+COPS: 0,0,"Orange F",7', 'AT+CMGL=4', 'Quectel', '+QIND: SMS DONE'],
];

const NOISE = ['\0', '\x1b', '\x1a', '\xff', '"', ',', '(', '>', '\r', '\n', ':', '+', '9', 'F'];

/** Damaged PDUs and dialogues, the same ones for the same seed. */
export class Mutants {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Of 0 to `limit` - 1. Mulberry32: what matters is that it is quick and repeats. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** A good PDU with some of its octets changed, put in, taken out, or its end missing. */
  pdu(): string {
    let hex = this.#oneOf(PDUS);
    for (let changes = this.below(6); changes >= 0; changes--) {
      const place = 2 * this.below(1 + hex.length / 2);
      const octet = this.below(256).toString(16).padStart(2, '0');
      const how = this.below(8);
      if (how < 4) hex = hex.slice(0, place) + octet + hex.slice(place + 2);
      else if (how < 6) hex = hex.slice(0, place) + octet + hex.slice(place);
      else if (how < 7) hex = hex.slice(0, place) + hex.slice(place + 2);
      else hex = hex.slice(0, place + this.below(2));
    }
    return hex;
  }

  /** So many lines of a dialogue, each good, damaged, run into the next one, or noise. */
  dialogue(lines: number): Uint8Array {
    let text = '';
    for (let n = 0; n < lines; n++) {
      let line = this.#oneOf(LINES);
      if (line === 'PDU') line = this.below(2) === 0 ? this.#oneOf(PDUS) : this.pdu();
      if (this.below(3) === 0) line = this.#damaged(line);
      text += line + (this.below(12) === 0 ? '' : this.#oneOf(['\r\n', '\r\r\n', '\n', '\r']));
    }
    return Buffer.from(text, 'latin1');
  }

  #damaged(line: string): string {
    const place = this.below(1 + line.length);
    const noise = this.#oneOf(NOISE).repeat(this.below(50) === 0 ? 5_000 : 1 + this.below(3));
    return line.slice(0, place) + noise + line.slice(place + this.below(3));
  }

  #oneOf<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError('nothing to choose from');
    return value;
  }
}
