import { type AtError, readErrorDetail } from './error-codes.ts';

/** A line that is never an answer to a command of ours. */
export type Urc =
  | { readonly name: 'CMTI' | 'CDSI'; readonly storage: string; readonly slot: number }
  /** The PDU comes on the next line; `length` in octets without the SMSC address. */
  | { readonly name: 'CMT' | 'CDS'; readonly length: number }
  | { readonly name: 'RING' }
  | { readonly name: 'CLIP'; readonly from?: string }
  | { readonly name: 'storage-full' }
  /** The operator's answer, or the end of the talk with it (TS 27.007 §7.15). */
  | {
      readonly name: 'CUSD';
      readonly result: number;
      readonly text?: string;
      readonly coding: number;
    }
  /** The SIM was taken out, put in, or became ready. */
  | { readonly name: 'sim' }
  /** The modem started again. */
  | { readonly name: 'boot' };

export type AtLine =
  | { readonly type: 'ok' }
  | { readonly type: 'error'; readonly error: AtError }
  | { readonly type: 'urc'; readonly urc: Urc }
  /** `+CSQ: 17,99`: an answer or an unsolicited line, as the command in flight decides. */
  | { readonly type: 'information'; readonly name: string; readonly fields: readonly string[] }
  /** Digits and A–F only: a PDU, or a number such as the IMEI. */
  | { readonly type: 'hex'; readonly text: string }
  /** Known lines without consequence, such as `SMS Ready`. */
  | { readonly type: 'chatter' }
  | { readonly type: 'unknown'; readonly text: string };

const ERROR_WORDS = /^(ERROR|COMMAND NOT SUPPORT(ED)?|TOO MANY PARAMETERS)$/i;
const CHATTER =
  /^(SMS (READY|DONE)|CALL READY|PB (READY|DONE)|NO CARRIER|NO ANSWER|BUSY|CONNECT|\+PBREADY|NORMAL POWER DOWN)$/i;
const BOOT = /^(RDY|START|(\^|\+)SYSSTART.*|\*?ATREADY.*)$/i;
// ^SMMEMFULL: Huawei MU509 manual 6.21; the others: SIMCom, Quectel, MTK.
const FULL = /^(\^SMMEMFULL|\*?\+?SMS ?FULL|\+QIND: ?"?SMSFULL"?|\+CIEV: ?"?SMSFULL"?,1)/i;
/** Unasked: the standard's own word (TS 27.007 §8.3), Huawei, Quectel (two), Telit, SIMCom, u-blox. */
export const SIM_NEWS: ReadonlySet<string> = new Set([
  ...['+CPIN', '^SIMST', '+QUSIM', '+QSIMSTAT', '#QSS', '+CSMINS', '+UUSIMSTAT'],
]);
const INFORMATION = /^([+^$*%#&_][A-Z0-9_]+) ?: ?(.*)$/is;

/** Reads one line; its text goes no further than the answer it may belong to, and into no log. */
export function parseLine(text: string): AtLine {
  if (text === 'OK') return { type: 'ok' };
  if (ERROR_WORDS.test(text)) return { type: 'error', error: { family: 'ERROR' } };
  const error = /^\+(CM[SE]) ERROR ?:? ?(.*)$/i.exec(text);
  if (error) {
    const family = error[1]?.toUpperCase() === 'CMS' ? 'CMS' : 'CME';
    return { type: 'error', error: readErrorDetail(family, (error[2] ?? '').trim()) };
  }
  if (/^[0-9A-F]+$/i.test(text)) return { type: 'hex', text: text.toUpperCase() };
  if (FULL.test(text)) return { type: 'urc', urc: { name: 'storage-full' } };
  if (BOOT.test(text)) return { type: 'urc', urc: { name: 'boot' } };
  if (/^(RING|\+CRING:.*)$/i.test(text)) return { type: 'urc', urc: { name: 'RING' } };
  if (CHATTER.test(text)) return { type: 'chatter' };
  const information = INFORMATION.exec(text);
  if (!information) return { type: 'unknown', text };
  return readInformation((information[1] ?? '').toUpperCase(), splitFields(information[2] ?? ''));
}

function readInformation(name: string, fields: readonly string[]): AtLine {
  switch (name) {
    case '+CMTI':
    case '+CDSI': {
      const slot = Number.parseInt(fields[1] ?? '', 10);
      if (Number.isNaN(slot)) return { type: 'unknown', text: name };
      const storage = (fields[0] ?? '').toUpperCase();
      return { type: 'urc', urc: { name: name === '+CMTI' ? 'CMTI' : 'CDSI', storage, slot } };
    }
    case '+CMT':
    case '+CDS': {
      const length = Number.parseInt(fields.at(-1) ?? '', 10);
      return { type: 'urc', urc: { name: name === '+CMT' ? 'CMT' : 'CDS', length: length || 0 } };
    }
    case '+CLIP': {
      const from = fields[0];
      return { type: 'urc', urc: from ? { name: 'CLIP', from } : { name: 'CLIP' } };
    }
    case '+CUSD':
      return { type: 'urc', urc: readUssd(fields) };
    default:
      return { type: 'information', name, fields };
  }
}

/** Without a coding it is the default alphabet, 15. */
function readUssd([result = '', text, coding = '']: readonly string[]): Urc {
  const number = (field: string, otherwise: number) =>
    /^\d+$/.test(field) ? Number(field) : otherwise;
  return {
    name: 'CUSD',
    result: number(result, 4),
    ...(text === undefined ? {} : { text }),
    coding: number(coding, 15),
  };
}

/**
 * Splits at commas outside quotes and brackets, and takes the quotes off: `"ME","SM"` gives ME, SM;
 * `("ME","SM"),(0-3)` gives the two bracketed lists, brackets kept.
 */
export function splitFields(text: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '(') depth += 1;
    else if (!quoted && character === ')') depth -= 1;
    if (character === ',' && !quoted && depth <= 0) {
      fields.push(unquote(field));
      field = '';
    } else field += character;
  }
  fields.push(unquote(field));
  return fields;
}

function unquote(field: string): string {
  const text = field.trim();
  return /^".*"$/s.test(text) ? text.slice(1, -1) : text;
}
