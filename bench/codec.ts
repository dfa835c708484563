import * as peer from 'node-pdu';
import { decodeIncoming, encodeDeliver, encodeSubmit } from '../src/gsm/index.ts';
import { median, type Scenario } from './measure.ts';

const TO = '+33639980012';
const AT = Date.UTC(2026, 10, 22, 14, 0, 0);

const texts = {
  'GSM-7, one part': 'Bonjour, avez-vous mal ? Répondez par un chiffre de 0 (pas mal) à 10.',
  'GSM-7, three parts': 'Votre opération est demain. Restez à jeun dès minuit, sans fumer. '.repeat(
    6,
  ),
  'UCS-2, one part': 'Ça va bien, merci à vous 😀 je n’ai pas eu mal cette nuit',
};

/** Processor time given to each side of each round: on a busy machine it says more than real time. */
const ROUND_MS = 300;
const ROUNDS = 7;

/** What is sent is encoded, what comes is decoded: both, of the same text. */
export const codec: Scenario = async (tell) => {
  for (const [name, text] of Object.entries(texts)) {
    const incoming = encodeDeliver({
      ...{ from: TO, text, at: AT, offsetMinutes: 60, concatReference: 9 },
    });
    const ours = () => {
      encodeSubmit({ to: TO, text, concatReference: 9, requestReport: true });
      for (const pdu of incoming) {
        const read = decodeIncoming(pdu);
        if (!read.ok || read.value.kind !== 'deliver' || read.value.text === '') throw wrong();
      }
    };
    const theirs = () => {
      const submit = new peer.Submit(TO, text);
      submit.type.setStatusReportRequest(1);
      submit.getPartStrings();
      for (const pdu of incoming) {
        const read: unknown = peer.parse(pdu);
        if (!(read instanceof peer.Deliver) || read.data.getText() === '') throw wrong();
      }
    };
    // In turn, so that what else the machine does falls on both.
    const rates = Array.from({ length: ROUNDS + 1 }, () => [perSecond(ours), perSecond(theirs)]);
    const measured = rates.slice(1);
    const own = median(measured.map(([rate = 0]) => rate));
    const other = median(measured.map(([, rate = 0]) => rate));
    tell({
      ...{
        name: `${name}: against node-pdu`,
        value: own / other,
        unit: '×',
        goal: { atLeast: 10 },
      },
      note: `${Math.round(own)}/s against ${Math.round(other)}/s`,
    });
  }
};

const wrong = () => new Error('the text was not read');

function perSecond(work: () => void): number {
  const start = process.cpuUsage();
  let count = 0;
  let elapsed = 0;
  do {
    for (let n = 0; n < 200; n++) work();
    count += 200;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1000;
  } while (elapsed < ROUND_MS);
  return (count / elapsed) * 1000;
}
