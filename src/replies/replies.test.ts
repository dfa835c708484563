import { describe, expect, it } from 'vitest';
import {
  analyse,
  analyseLines,
  isMachineReply,
  isPatientStop,
  isReaction,
  type Question,
  scanRedFlags,
  stripQuotedText,
} from './index.ts';

const well: Question = { kind: 'yesno', text: 'Tout se passe bien ?', worryingIf: 'no' };
const attend: Question = {
  kind: 'confirm',
  text: 'Intervention mardi à 7h30. Répondez OUI ou NON.',
  worryingIf: null,
};

async function run(lines: readonly string[]): Promise<unknown[]> {
  async function* source(): AsyncIterable<string> {
    yield* lines;
  }
  const out: unknown[] = [];
  for await (const line of analyseLines(source())) out.push(JSON.parse(line));
  return out;
}

describe('a reply', () => {
  it('says where in the original text it was decided', () => {
    const text = '  Oui 😀 mais JSAIGNE énormément !!';
    const { outcome, redFlags } = analyse(text, well);
    expect(outcome).toBe('urgent');
    const [flag] = redFlags;
    expect(text.slice(...(flag?.span ?? [0, 0]))).toBe('JSAIGNE énormément');
  });

  it('shows what the patient denied', () => {
    const { outcome, negated } = analyse('pas de fièvre ni de saignement', well);
    expect(outcome).toBe('satisfactory');
    expect(negated.map(({ rule }) => rule)).toContain('fr.fever-word');
  });

  it('H26: reads a bare no to a confirmation as a refusal, "non pas de fièvre" never as fine', () => {
    expect(analyse('Non', attend)).toMatchObject({ outcome: 'worrying', value: false });
    expect(analyse('non pas de fièvre', attend).outcome).not.toBe('satisfactory');
  });

  it('H08: leaves a bare answer without open question to a person', () => {
    for (const text of ['OUI', 'non', '4', '37,2', 'tout va bien']) {
      expect(analyse(text, null).outcome, text).toBe('unclear');
    }
  });

  it('H04: judges each figure from 0 to 10 by the threshold, strictly above', () => {
    const scale: Question = { kind: 'scale', text: 'Douleur de 0 à 10 ?', worryingIf: { gt: 7 } };
    const outcomes = Array.from({ length: 11 }, (_, n) => analyse(String(n), scale));
    expect(outcomes.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(outcomes.map(({ outcome }) => outcome === 'worrying')).toEqual(
      Array.from({ length: 11 }, (_, n) => n > 7),
    );
  });

  it('takes any text without failing', () => {
    for (const text of [
      '',
      ' ',
      '\u0000',
      '🩸'.repeat(500),
      'é\u0301'.repeat(900),
      '???',
      '\ud83d',
    ]) {
      expect(() => analyse(text, well), JSON.stringify(text)).not.toThrow();
      expect(['satisfactory', 'none']).not.toContain(analyse(text, well).outcome);
    }
  });
});

describe('halves of messages', () => {
  it('H44: sees danger in either part of a cut message, before the other comes', () => {
    const whole =
      'Bonjour, je voulais vous dire que je saigne beaucoup depuis ce matin et que tout';
    expect(scanRedFlags(whole.slice(0, 52))).not.toEqual([]);
    expect(scanRedFlags('e matin. En plus je respire mal')).not.toEqual([]);
  });

  it('H45: hears a third person from an unknown number', () => {
    expect(analyse('il respire mal', null).outcome).toBe('urgent');
  });
});

describe('STOP', () => {
  it('H36: counts only alone or nearly, and never over a sign of illness', () => {
    for (const text of ['STOP', 'stop svp', 'Arrêtez les SMS', 'ne m’écrivez plus']) {
      expect(isPatientStop(text), text).toBe(true);
    }
    for (const text of [
      'stop ça saigne',
      'STOP je saigne beaucoup',
      'j’ai stoppé les antibiotiques',
      'le saignement s’est arrêté',
      'stop, rappelez-moi',
      'je fais un stop à la pharmacie',
    ]) {
      expect(isPatientStop(text), text).toBe(false);
    }
    expect(analyse('stop ça saigne', well).outcome).toBe('worrying');
  });
});

describe('machines and reactions', () => {
  it('H37: recognises them and takes nothing from our own words', () => {
    const ours = 'Avez-vous de la fièvre ou un saignement ? Urgence : 15 ou 112';
    for (const text of [`A aimé « ${ours} »`, `Liked “${ours}”`, `👍 à « ${ours} »`]) {
      expect(isReaction(text), text).toBe(true);
      expect(analyse(text, well)).toMatchObject({ outcome: 'unclear', value: null, redFlags: [] });
    }
    for (const text of ['Je conduis, je vous rappelle plus tard', 'Réponse automatique : absent']) {
      expect(isMachineReply(text), text).toBe(true);
    }
    expect(isMachineReply('je ne peux pas conduire')).toBe(false);
    expect(isMachineReply('arrêtez ces sms automatiques')).toBe(false);
    expect(stripQuotedText(`> ${ours}\nnon`, [])).toBe('non');
    expect(stripQuotedText(`« ${ours} » non`, [ours])).toBe('non');
  });
});

describe('a machine that is none', () => {
  it('H37: hears the danger of somebody who drives', () => {
    const text = 'Je suis au volant et j’ai une douleur dans la poitrine';
    expect(analyse(text, well).outcome).toBe('urgent');
    expect(analyse('Je conduis, mais la plaie coule jaune', well).outcome).toBe('worrying');
  });
});

describe('vigie replies', () => {
  it('reads as lines come, however many there will be', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        read += 1;
        yield JSON.stringify({ id: String(read), kind: 'free', question: 'Ça va ?', text: 'oui' });
      }
    }
    const ids: unknown[] = [];
    for await (const line of analyseLines(endless())) {
      ids.push((JSON.parse(line) as { id: string }).id);
      if (ids.length === 3) break;
    }
    expect(ids).toEqual(['1', '2', '3']);
    expect(read).toBe(3);
  });

  it('answers line by line and goes on after a malformed one', async () => {
    const good = (id: string, text: string): string =>
      JSON.stringify({
        id,
        lang: 'fr',
        kind: 'yesno',
        question: 'Tout va bien ?',
        worrying_if: 'no',
        text,
      });
    const out = await run([
      good('a', 'oui'),
      '{oups',
      '',
      '[]',
      '{"id":"b","kind":"yesno","question":"?","worrying_if":"maybe","text":"oui"}',
      '{"id":"c","kind":"yesno"}',
      '{"kind":"free","text":"x"}',
      good('d', 'non'),
    ]);
    expect(out).toMatchObject([
      { id: 'a', outcome: 'satisfactory', value: true, intents: [] },
      { error: { line: 2, code: 'replies/not-json' } },
      { error: { line: 4, code: 'replies/not-an-object' } },
      { id: 'b', error: { line: 5, code: 'replies/bad-question' } },
      { id: 'c', error: { line: 6, code: 'replies/no-text' } },
      { error: { line: 7, code: 'replies/no-id' } },
      { id: 'd', outcome: 'worrying', value: false },
    ]);
  });
});
