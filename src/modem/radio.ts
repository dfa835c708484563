import type { AnswerLine, Ask } from './command-queue.ts';
import { askOptional } from './dialogue.ts';
import type { Technology } from './types.ts';

/** TS 27.007 §7.3, <AcT>. */
export function technologyOf(access: number): Technology | undefined {
  if ([0, 1, 3, 8].includes(access)) return '2G';
  if ([2, 4, 5, 6].includes(access)) return '3G';
  if ([7, 9].includes(access)) return '4G';
  return access >= 10 && access <= 13 ? '5G' : undefined;
}

type Fields = readonly string[];
type Question<T> = readonly [text: string, name: string, read: (fields: Fields) => T | undefined];

/** Makers' own words for what the modem is registered on, for those whose +COPS does not say. */
const CURRENT: readonly Question<Technology>[] = [
  // Huawei: the sixth field is the mode, the seventh its name.
  ['AT^SYSINFOEX', '^SYSINFOEX', (fields) => inWords(fields[6])],
  // Quectel, SIMCom, Sierra, ZTE.
  ['AT+QNWINFO', '+QNWINFO', (fields) => inWords(fields[0])],
  ['AT+CPSI?', '+CPSI', (fields) => inWords(fields[0])],
  ['AT*CNTI=0', '*CNTI', (fields) => inWords(fields[1])],
  ['AT+ZPAS?', '+ZPAS', (fields) => inWords(fields[0])],
  // Older Huawei sticks.
  ['AT^SYSINFO', '^SYSINFO', ([, , , mode = '']) => OLD_HUAWEI_MODES[mode]],
];

/** What the modem's radio can do: TS 27.007 §5.9, then Huawei and SIMCom. */
const POSSIBLE: readonly Question<readonly Technology[]>[] = [
  ['AT+WS46=?', '+WS46', (fields) => collect(fields, WS46)],
  ['AT^SYSCFGEX=?', '^SYSCFGEX', ([modes = '']) => collect([modes], HUAWEI_MODES)],
  ['AT+CNMP=?', '+CNMP', (fields) => collect(fields, SIMCOM_MODES)],
];

const WS46: Readonly<Record<string, readonly Technology[]>> = {
  '12': ['2G'],
  '22': ['3G'],
  '25': ['2G', '3G', '4G'],
  '28': ['4G'],
  '29': ['2G', '3G'],
  '30': ['2G', '4G'],
  '31': ['3G', '4G'],
  '36': ['5G'],
  '37': ['4G', '5G'],
};
const OLD_HUAWEI_MODES: Readonly<Record<string, Technology>> = { '3': '2G', '5': '3G' };
const HUAWEI_MODES: Readonly<Record<string, readonly Technology[]>> = {
  '01': ['2G'],
  '02': ['3G'],
  '03': ['4G'],
};
const SIMCOM_MODES: Readonly<Record<string, readonly Technology[]>> = {
  '13': ['2G'],
  '14': ['3G'],
  '38': ['4G'],
};

/** Asks each question until one is answered; the one that was is asked first the next time. */
export class TechnologyReader {
  #known: Question<Technology> | 'none' | undefined;

  async read(ask: Ask): Promise<Technology | undefined> {
    if (this.#known === 'none') return undefined;
    for (const question of this.#known ? [this.#known] : CURRENT) {
      const answer = await put(ask, question);
      if (answer === undefined) continue;
      this.#known = question;
      return answer;
    }
    this.#known ??= 'none';
    return undefined;
  }
}

/** Undefined where the modem has no word for it: nothing may be concluded then. */
export async function readRadios(ask: Ask): Promise<readonly Technology[] | undefined> {
  for (const question of POSSIBLE) {
    const radios = await put(ask, question);
    if (radios !== undefined) return radios;
  }
  return undefined;
}

async function put<T>(ask: Ask, [text, name, read]: Question<T>): Promise<T | undefined> {
  const lines: readonly AnswerLine[] | undefined = await askOptional(ask, {
    text,
    answers: [name],
  });
  return lines?.[0] && read(lines[0].fields);
}

function inWords(words: string | undefined): Technology | undefined {
  if (words === undefined) return undefined;
  if (/NR|5G/i.test(words)) return '5G';
  if (/LTE|E-UTRAN/i.test(words)) return '4G';
  if (/WCDMA|UMTS|HS(D|U)?PA|UTRAN|SCDMA/i.test(words)) return '3G';
  return /GSM|GPRS|EDGE/i.test(words) ? '2G' : undefined;
}

function collect(
  fields: Fields,
  meanings: Readonly<Record<string, readonly Technology[]>>,
): readonly Technology[] | undefined {
  const numbers = fields.join(',').match(/\d+/g) ?? [];
  const found = new Set(numbers.flatMap((number) => meanings[number] ?? []));
  return found.size > 0 ? [...found].sort() : undefined;
}
