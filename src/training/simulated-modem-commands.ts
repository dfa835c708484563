import type { SimulatedModem } from './simulated-modem.ts';
import { deviceCommands, identification } from './simulated-modem-device.ts';
import { messageCommands } from './simulated-modem-messages.ts';

/** Answers one command: everything between the line ends that frame it. */
export type Handler = (modem: SimulatedModem, argument: string) => string;
export type Handlers = Readonly<Record<string, Handler>>;

const HANDLERS: Handlers = { ...deviceCommands, ...messageCommands };

/**
 * Answers a command line as a good 4G modem does (3GPP TS 27.005, TS 27.007): its commands in turn
 * until one fails, all that they say, one final result (ITU-T V.250 §5.2.1, §5.4.3).
 */
export function answerCommand(modem: SimulatedModem, line: string): string {
  if (!/^AT/i.test(line)) return 'ERROR';
  const said: string[] = [];
  for (const command of commandsOf(line.slice(2))) {
    const answer = answerOne(modem, command);
    if (!/(^|\r\n)OK$/.test(answer)) return [...said, answer].join('\r\n');
    const information = answer.replace(/(\r\n)*OK$/, '');
    if (information !== '') said.push(`${information}\r\n`);
  }
  return [...said, 'OK'].join('\r\n');
}

/** Basic commands (`E0`, `&F`, `S0=0`) need nothing between them, extended ones a semicolon. */
function commandsOf(line: string): readonly string[] {
  const commands = line.match(/[+^$*%](?:"[^"]*"|[^;"])*|&?[A-Z]\d*(?:=\d+|\?)?|[^;\s]/gi);
  return commands ?? [''];
}

function answerOne(modem: SimulatedModem, command: string): string {
  const extended = /^([+^$*%][A-Z][A-Z0-9]*)(=\?|\?|=)?(.*)$/i.exec(command);
  if (!extended) return answerBasic(modem, command.toUpperCase());
  const [, name = '', sign = '', argument = ''] = extended;
  const key = `${name.toUpperCase()}${sign}`;
  const handler = HANDLERS[key] ?? testOf(key);
  if (!handler) return 'ERROR';
  return withErrorsAs(modem.settings.cmee, simError(modem, key) ?? handler(modem, argument));
}

function answerBasic(modem: SimulatedModem, command: string): string {
  if (command === 'E0') {
    if (!modem.traits.echoStuck) modem.settings.echo = false;
    return 'OK';
  }
  if (command === 'E1' || command === 'E') modem.settings.echo = true;
  if (command === 'I' || command === 'I0') return identification();
  return /^(|E1?|V1?|Z0?|&F0?|Q0?|H0?|A|&C[01]?|&D[0-2]?|X[0-4]?|S0=0)$/.test(command)
    ? 'OK'
    : 'ERROR';
}

/** `=?` of a command that is there: that it is, without its range. */
function testOf(key: string): Handler | undefined {
  const name = key.endsWith('=?') ? key.slice(0, -2) : undefined;
  const isThere = name !== undefined && ['', '=', '?'].some((sign) => HANDLERS[`${name}${sign}`]);
  return isThere ? () => 'OK' : undefined;
}

const NEEDS_SIM = /^\+(CPMS|CNMI|CSCA|CMGF|CIMI|CMG|CNUM|CPB)/;
const WITHOUT_SIM =
  /^\+(CPIN|CPINR|CMEE|CGSN|GSN|CGMI|GMI|CGMM|GMM|CGMR|GMR|GCAP|CFUN|CSQ|CREG|CEREG|CGREG|CCID|CSCS|CCLK|CMER|CLCC)\b|^\+CMGF\?/;

/** What a SIM that is locked or busy says to this command. */
function simError(modem: SimulatedModem, key: string): string | undefined {
  const family = key.startsWith('+CM') ? 'CMS' : 'CME';
  if (modem.sim === null && (NEEDS_SIM.test(key) || /^\+(CPIN|CCID)/.test(key))) {
    return family === 'CMS' ? '+CMS ERROR: 310' : '+CME ERROR: 10';
  }
  if (modem.isLocked && !WITHOUT_SIM.test(key)) {
    return family === 'CMS' ? '+CMS ERROR: 311' : '+CME ERROR: 11';
  }
  if (modem.simBusyFor === 0 || !(NEEDS_SIM.test(key) || key === '+CPIN?')) return undefined;
  modem.simBusyFor -= 1;
  return family === 'CMS' ? '+CMS ERROR: 314' : '+CME ERROR: 14';
}

const CME_IN_WORDS: Readonly<Record<string, string>> = {
  '3': 'operation not allowed',
  '4': 'operation not supported',
  '10': 'SIM not inserted',
  '11': 'SIM PIN required',
  '12': 'SIM PUK required',
  '14': 'SIM busy',
  '16': 'incorrect password',
  '22': 'not found',
};

/** +CMEE: 0 hides the number, 2 says it in words. +CMS ERROR has its number always. */
function withErrorsAs(level: number, answer: string): string {
  const number = /^\+CME ERROR: (\d+)$/.exec(answer)?.[1];
  if (number === undefined || level === 1) return answer;
  return level === 0 ? 'ERROR' : `+CME ERROR: ${CME_IN_WORDS[number] ?? 'unknown'}`;
}
