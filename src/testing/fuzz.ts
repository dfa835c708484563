import { decodeIncoming, decodeSubmit, isSameSubmit } from '../gsm/index.ts';
import { CommandQueue, type QueueListener } from '../modem/command-queue.ts';
import { FakeMonotonic } from './fake-clock.ts';
import { Mutants } from './mutants.ts';

/** A text is in one TP-UD, and TP-UDL is one octet. */
const LONGEST_TEXT = 255;
const PDU_ERRORS: readonly string[] = ['not-hex', 'truncated', 'bad-address', 'other-type'];

/**
 * Reads so many damaged PDUs with everything that reads PDUs.
 * @throws what a reader throws, or when one gives neither a text of possible length nor an error
 */
export function fuzzPdus(count: number, seed: number): void {
  const mutants = new Mutants(seed);
  for (let n = 0; n < count; n++) readPdu(mutants.pdu());
}

function readPdu(hex: string): void {
  for (const result of [decodeIncoming(hex), decodeSubmit(hex)]) {
    if (!result.ok) {
      if (!PDU_ERRORS.includes(result.error.kind)) throw new Error('an error of no known kind');
    } else if (result.value.kind !== 'status-report') {
      const { text, userData } = result.value;
      if (text.length > LONGEST_TEXT || userData.length > 2 * LONGEST_TEXT) {
        throw new Error('a text longer than its octets allow');
      }
    }
  }
  isSameSubmit(hex, hex);
}

/** Lines of one dialogue: the answer to one command, and what comes with it. */
const LINES = 10;
/** What a command waits for at the very most, probes included, in steps of `STEP_MS`. */
const LONGEST_WAIT_MS = 600_000;
const STEP_MS = 5_000;

const COMMANDS = [
  { text: 'AT+CMGL=4', answers: ['+CMGL'], pdus: true },
  { text: 'AT+CMGR=1', answers: ['+CMGR'], pdus: true },
  { text: 'AT+CMGS=24', answers: ['+CMGS'], needsAnswer: true, payload: '00' },
  { text: 'AT+CGMM', bare: true },
  { text: 'AT+CSQ', answers: ['+CSQ'] },
] as const;

/**
 * Feeds so many damaged lines, in pieces, to a command in flight: through the framer, the parser
 * and the command queue, what was handed over directly through the codec too.
 * @throws what any of them throws, or when a command never ends
 */
export async function fuzzLines(count: number, seed: number): Promise<void> {
  const mutants = new Mutants(seed);
  const monotonic = new FakeMonotonic();
  const listener: QueueListener = {
    onUrc: () => {},
    onDirect: (_, pdu) => readPdu(pdu),
    onDeaf: () => {},
  };
  const queue = new CommandQueue(async () => true, monotonic, listener);
  for (let lines = 0; lines < count; lines += LINES) {
    queue.restart();
    let isOver = false;
    const command = COMMANDS[mutants.below(COMMANDS.length)] ?? COMMANDS[0];
    const answer = queue.exclusive((ask) => ask({ ...command, timeoutMs: 10_000 }));
    void answer.then(({ kind, ...said }) => {
      isOver = true;
      if ('lines' in said) for (const { pdu } of said.lines) if (pdu !== undefined) readPdu(pdu);
      return kind;
    });
    await turn();
    queue.receive(Buffer.from('\r\n+CMGF: 0\r\n\r\nOK\r\n'));
    await turn();
    const bytes = mutants.dialogue(LINES);
    for (let at = 0; at < bytes.length; ) {
      const end = at + 1 + mutants.below(200);
      queue.receive(bytes.subarray(at, end));
      at = end;
    }
    await turn();
    for (let waited = 0; !isOver; waited += STEP_MS) {
      if (waited > LONGEST_WAIT_MS) throw new Error('a command that never ends');
      monotonic.advance(STEP_MS);
      await turn();
    }
    await answer;
  }
}

/** Lets everything that needs no time happen. */
async function turn(): Promise<void> {
  for (let n = 0; n < 12; n++) await Promise.resolve();
}
