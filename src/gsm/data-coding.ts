/** How the octets of a text are to be read. */
export type Alphabet = 'gsm7' | 'ucs2' | '8bit';

export type MessageClass = 0 | 1 | 2 | 3;

/** What waits elsewhere, such as on an answering machine. */
export type WaitingKind = 'voice' | 'fax' | 'email' | 'other';

/** The meaning of a TP-DCS octet, TS 23.038 §4. */
export type DataCoding = {
  readonly alphabet: Alphabet;
  readonly isCompressed: boolean;
  /** 0 shows at once and is not stored ("flash"). */
  readonly messageClass?: MessageClass | undefined;
  readonly waiting?: { readonly indication: WaitingKind; readonly isActive: boolean } | undefined;
};

export const GSM7 = 0x00;
export const UCS2 = 0x08;

const ALPHABETS = ['gsm7', '8bit', 'ucs2', 'gsm7'] as const;
const WAITING_KINDS = ['voice', 'fax', 'email', 'other'] as const;

/** Which kind waits, from the two low bits of TP-DCS or of a header element. */
export const waitingKind = (bits: number): WaitingKind => WAITING_KINDS[bits & 3] ?? 'other';

/** Reserved groups read as GSM-7, as the standard asks. */
export function readDataCoding(octet: number): DataCoding {
  return CODINGS[octet & 0xff] ?? codingOf(octet);
}

function codingOf(octet: number): DataCoding {
  const group = octet >> 4;
  if (group < 0x8) {
    // General coding; the second half of the range only adds "delete it when read".
    return {
      alphabet: ALPHABETS[(octet >> 2) & 3] ?? 'gsm7',
      isCompressed: (octet & 0x20) !== 0,
      messageClass: octet & 0x10 ? classOf(octet) : undefined,
    };
  }
  if (group < 0xc) return { alphabet: 'gsm7', isCompressed: false };
  if (group < 0xf) {
    return {
      alphabet: group === 0xe ? 'ucs2' : 'gsm7',
      isCompressed: false,
      waiting: { indication: waitingKind(octet), isActive: (octet & 0x08) !== 0 },
    };
  }
  return {
    alphabet: octet & 0x04 ? '8bit' : 'gsm7',
    isCompressed: false,
    messageClass: classOf(octet),
  };
}

const CLASSES = [0, 1, 2, 3] as const;
const classOf = (octet: number): MessageClass => CLASSES[octet & 3] ?? 0;

const CODINGS: readonly DataCoding[] = Array.from({ length: 256 }, (_, octet) => codingOf(octet));
