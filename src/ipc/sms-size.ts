/** GSM 7-bit default alphabet (3GPP TS 23.038 §6.2.1), enough to tell a nurse how long a text is. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** §6.2.1.1: these take two septets. */
const extension = new Set('^{}\\[~]|€\f');

export interface SmsSize {
  readonly units: number;
  readonly parts: number;
  /** Units left in the last part. */
  readonly left: number;
  readonly alphabet: 'gsm7' | 'ucs2';
}

/** A hint only: what is sent is cut into parts by the Unit. */
export function smsSize(text: string): SmsSize {
  let septets = 0;
  let fits = true;
  for (const character of text) {
    if (basic.has(character)) septets += 1;
    else if (extension.has(character)) septets += 2;
    else fits = false;
  }
  const units = fits ? septets : text.length;
  const [single, multiple] = fits ? [160, 153] : [70, 67];
  const parts = units <= single ? Math.min(1, units) : Math.ceil(units / multiple);
  const room = parts <= 1 ? single : parts * multiple;
  return { units, parts, left: room - units, alphabet: fits ? 'gsm7' : 'ucs2' };
}
