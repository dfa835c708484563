import {
  type AlertLevel,
  type EngineEffect,
  type Reading,
  readReply,
  reasonSentence,
  unitValues,
} from '../conversations/dry.ts';
import { fitText } from '../gsm/index.ts';
import { type Definition, renderText, type Texts } from '../protocols/index.ts';
import type { ReplyModel } from '../replies/classifier/index.ts';
import { isPatientStop, scanRedFlags } from '../replies/index.ts';
import { addDays, instantOf } from '../shared/calendar.ts';
import type { ReplyId } from '../shared/ids.ts';
import { isOpenAt, nextOpening, type Settings } from '../shared/settings.ts';
import { FollowUp, type Imagined } from './follow-up.ts';

/** What whoever tries the protocol did, in order: the whole trial is told anew each time. */
export type TrialAct =
  | { readonly kind: 'say'; readonly text: string }
  /** To the next thing that happens by itself. */
  | { readonly kind: 'next' }
  | { readonly kind: 'wait'; readonly minutes: number };

export type TrialLine =
  | {
      readonly kind: 'out' | 'in';
      readonly at: number;
      readonly text: string;
      readonly parts: number;
      /** Null: an answer outside any step. */
      readonly stepId: string | null;
    }
  | {
      readonly kind: 'alert';
      readonly at: number;
      readonly level: AlertLevel;
      readonly sentence: string;
    }
  | { readonly kind: 'note'; readonly at: number; readonly sentence: string };

export interface Trial {
  readonly now: number;
  readonly lines: readonly TrialLine[];
  /** When something happens next; null: the follow-up is over. */
  readonly nextAt: number | null;
  readonly nextStep: string | null;
  /** The question that a reply would answer now. */
  readonly listensTo: string | null;
}

/** Nobody else is on the telephone. */
const alone = { isFree: true, isShared: false } as const;

/** No trial needs more; a loop in a protocol must not hold the unit up. */
const mostActs = 400;

/**
 * A protocol tried as a patient, from its first day on: the engine and the reading of replies are
 * the real ones (`model` null: rules alone), nothing is stored or sent. The same acts give the same trial.
 */
export function tryProtocol(
  imagined: Imagined,
  settings: Settings,
  acts: readonly TrialAct[],
  model: ReplyModel | null,
): Trial {
  const trial = new RunningTrial(imagined, settings, model);
  for (const act of acts.slice(0, mostActs)) trial.act(act);
  return trial.result();
}

class RunningTrial {
  readonly #followUp: FollowUp;
  readonly #protocol: Definition;
  readonly #settings: Settings;
  /** What the unit reads replies with now. */
  readonly #model: ReplyModel | null;
  readonly #lines: TrialLine[] = [];
  readonly #noticesGiven = new Set<number>();
  #now: number;
  #replies = 0;

  constructor(imagined: Imagined, settings: Settings, model: ReplyModel | null) {
    this.#model = model;
    this.#protocol = imagined.protocol;
    this.#settings = settings;
    this.#followUp = new FollowUp(imagined, settings);
    this.#now = firstInstantOf(imagined, settings.zone);
    this.#show(this.#followUp.give({ type: 'plan' }, this.#now, alone));
  }

  act(act: TrialAct): void {
    switch (act.kind) {
      case 'say':
        return this.#say(act.text);
      case 'next': {
        const { next } = this.#followUp;
        if (next) this.#goTo(next.at);
        return;
      }
      case 'wait':
        return this.#goTo(this.#now + act.minutes * 60_000);
    }
  }

  result(): Trial {
    const { next, listening } = this.#followUp;
    const stepId = next?.name.split(':')[1];
    return {
      now: this.#now,
      lines: this.#lines,
      nextAt: next?.at ?? null,
      nextStep: this.#stepName(stepId ?? null),
      listensTo: listening && !listening.yields ? this.#questionName(listening) : null,
    };
  }

  #goTo(instant: number): void {
    for (;;) {
      const { next } = this.#followUp;
      if (!next || next.at > instant) break;
      this.#now = Math.max(this.#now, next.at);
      this.#show(this.#followUp.fire(alone));
    }
    this.#now = Math.max(this.#now, instant);
    if (!this.#followUp.next) this.#note('Fin du suivi.');
  }

  #say(text: string): void {
    const { listening, imagined } = this.#followUp;
    this.#replies += 1;
    this.#text('in', text, listening?.stepId ?? null);
    const flag = scanRedFlags(text)[0];
    const watched = isOpenAt(this.#settings, this.#now);
    if (flag) {
      this.#alert('urgent', `Signe urgent : ${flag.detail}`);
      const { emergency } = this.#protocol;
      this.#answer(watched ? emergency.watched : emergency.unwatched);
    } else if (isPatientStop(text)) return this.#stop();
    const { protocol, language } = imagined;
    const { stepId = null, itemId = null } = listening ?? {};
    const read = readReply(
      listening ? protocol : null,
      stepId,
      itemId,
      language,
      text,
      this.#model,
    );
    const { outcome, value, others } = read;
    if (!flag && (outcome === 'worrying' || outcome === 'urgent')) {
      this.#alert(outcome === 'urgent' ? 'urgent' : 'call', reasonSentence(read, itemId));
    }
    if (outcome === 'unclear') this.#note('À lire par une infirmière.');
    if (!listening) {
      if (outcome !== 'none' && outcome !== 'unclear') this.#note('À lire par une infirmière.');
      if (!watched && !flag) this.#closedNotice();
      return;
    }
    const replyId = `trial-${this.#replies}` as ReplyId;
    const reading: Reading = { replyId, outcome, value, others, by: 'machine', isFresh: true };
    const input = { type: 'reply', stepId: listening.stepId, itemId: listening.itemId } as const;
    this.#show(this.#followUp.give({ ...input, reading }, this.#now, alone));
    if (!watched && (outcome === 'worrying' || outcome === 'unclear')) this.#closedNotice();
  }

  /** STOP ends the texts, not the care (H36). */
  #stop(): void {
    this.#answer(this.#protocol.goodbye.stop);
    this.#alert('silence', 'Ne veut plus de SMS : le suivi se fait par téléphone.');
    const ended = { type: 'sms-ended', reason: 'Ne veut plus de SMS.' } as const;
    this.#show(this.#followUp.give(ended, this.#now, alone));
  }

  #show(effects: readonly EngineEffect[]): void {
    for (const effect of effects) {
      if (effect.type === 'send') this.#text('out', effect.text, effect.stepId);
      else if (effect.type === 'alert') this.#alert(effect.level, effect.sentence);
      else if (effect.type === 'tell-unwatched') this.#closedNotice();
      else if (effect.type === 'step' && effect.reason !== null) {
        this.#note(`« ${this.#stepName(effect.stepId)} » : ${effect.reason}`);
      }
    }
  }

  /** Once per closed period (H02). */
  #closedNotice(): void {
    const opening = nextOpening(this.#settings, this.#now) ?? 0;
    if (this.#noticesGiven.has(opening)) return;
    this.#noticesGiven.add(opening);
    this.#answer(this.#protocol.closedNotice);
  }

  #answer(texts: Texts): void {
    const { language, reader } = this.#followUp.imagined;
    const nothing = { moment: null, jour: null, heure: null, prenom: '' };
    const values = { ...unitValues(this.#settings, this.#now, language), ...nothing };
    const text = renderText(texts, language, reader, values);
    if (text.ok) this.#text('out', text.value, null);
  }

  #text(kind: 'in' | 'out', text: string, stepId: string | null): void {
    this.#lines.push({ kind, at: this.#now, text, parts: fitText(text).parts.length, stepId });
  }

  #alert(level: AlertLevel, sentence: string): void {
    this.#lines.push({ kind: 'alert', at: this.#now, level, sentence });
  }

  #note(sentence: string): void {
    this.#lines.push({ kind: 'note', at: this.#now, sentence });
  }

  #stepName(stepId: string | null): string | null {
    return this.#protocol.steps.find(({ id }) => id === stepId)?.name ?? null;
  }

  #questionName({ stepId, itemId }: { readonly stepId: string; readonly itemId: string }): string {
    const step = this.#protocol.steps.find(({ id }) => id === stepId);
    const item =
      step?.kind === 'questionnaire' ? step.items.find(({ id }) => id === itemId) : undefined;
    return item?.label ?? step?.name ?? stepId;
  }
}

/** The morning of the day on which the protocol begins, at the latest of the stay itself. */
export function firstInstantOf({ protocol, surgeryDate }: Imagined, zone: string): number {
  const days = protocol.steps.map(({ at }) => ('day' in at ? at.day : 0));
  return instantOf(addDays(surgeryDate, Math.min(0, ...days)), '07:00', zone);
}
