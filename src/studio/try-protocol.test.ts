import { describe, expect, it } from 'vitest';
import { generalProtocol } from '../protocols/index.ts';
import type { Imagined } from './follow-up.ts';
import { defaultSettings } from './testing/settings.ts';
import { type Trial, type TrialAct, tryProtocol } from './try-protocol.ts';

const settings = defaultSettings();
const camille: Imagined = {
  protocol: generalProtocol,
  // A Tuesday.
  surgeryDate: '2026-03-10',
  arrivalTime: '07:30',
  language: 'fr',
  reader: 'patient',
  firstName: 'Camille',
  facts: { age: 54, anaesthesia: null, side: null },
  reach: { kind: 'sms', verified: true },
  relative: { kind: 'sms', number: '+33639980009' },
};

const tried = (...acts: TrialAct[]) => tryProtocol(camille, settings, acts, null);
const say = (text: string): TrialAct => ({ kind: 'say', text });
const next: TrialAct = { kind: 'next' };
const days = (count: number): TrialAct => ({ kind: 'wait', minutes: count * 1440 });
const textsOf = ({ lines }: Trial) =>
  lines.flatMap((line) => (line.kind === 'out' ? [line.text] : []));
const alertsOf = ({ lines }: Trial) =>
  lines.flatMap((line) => (line.kind === 'alert' ? [`${line.level}: ${line.sentence}`] : []));

/** Until the number listens for the pain of the day after; what is asked before is answered. */
const toPain = (): TrialAct[] => {
  const acts: TrialAct[] = [];
  for (let tries = 0; tries < 40; tries++) {
    const { listensTo } = tried(...acts);
    if (listensTo === 'Douleur') return acts;
    acts.push(listensTo === null ? next : say('oui'));
  }
  throw new Error('the pain is never asked');
};

describe('a protocol tried as a patient', () => {
  it('tells the same trial for the same acts', () => {
    const acts = [...toPain(), say('8')];
    expect(tried(...acts)).toEqual(tried(...acts));
  });

  it('H04: alerts at once above the threshold, and says that somebody will call', () => {
    const trial = tried(...toPain(), say('9'));
    expect(alertsOf(trial)).toEqual(['call: Douleur 9 (seuil : plus de 7)']);
    expect(textsOf(trial).at(-1)).toContain(
      generalProtocol.transmitted.watched.fr?.patient.slice(0, 10),
    );
  });

  it('H42: asks again after the advice, and alerts when nobody answers that', () => {
    const advised = tried(...toPain(), say('5'));
    expect(alertsOf(advised)).toEqual([]);
    const silent = tried(...toPain(), say('5'), days(3));
    expect(alertsOf(silent).length).toBeGreaterThan(0);
  });

  it('H01: answers a red flag with the emergency advice, whatever was asked', () => {
    const trial = tried(...toPain(), say('je n’arrive plus à respirer'));
    expect(alertsOf(trial)[0]).toMatch(/^urgent: Signe urgent/);
    expect(textsOf(trial).some((text) => text.includes('15'))).toBe(true);
  });

  it('H47: « merci » to a free remark ends the questionnaire: nobody reminds or phones for it', () => {
    const steps = generalProtocol.steps.map((step) =>
      step.kind === 'questionnaire'
        ? {
            ...step,
            items: [
              ...step.items.filter(({ id }) => id === 'pain'),
              {
                ...{ kind: 'free' as const, id: 'remark', label: 'Remarque' },
                question: step.items[0]?.question ?? {},
              },
            ],
          }
        : step,
    );
    const protocol = { ...generalProtocol, steps };
    const acts = [...toPain(), say('2'), say('merci à toute l’équipe'), days(3)];
    const trial = tryProtocol({ ...camille, protocol }, settings, acts, null);
    expect(alertsOf(trial)).toEqual([]);
    expect(textsOf(trial).at(-1)).toContain('Merci, vos réponses sont notées');
  });

  it('H36: sends nothing more after STOP', () => {
    const before = tried(...toPain(), say('STOP'));
    const after = tried(...toPain(), say('STOP'), days(30));
    expect(textsOf(after)).toEqual(textsOf(before));
  });

  it('says what comes next until the follow-up is over', () => {
    expect(tried().nextAt).not.toBeNull();
    expect(tried(days(60)).nextAt).toBeNull();
  });
});
