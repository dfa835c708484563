/** What a reply can become (see README.md for the rules of precedence). */
export type Outcome = 'satisfactory' | 'worrying' | 'urgent' | 'unclear' | 'none';

export type Intent =
  | 'stop'
  | 'wrong_number'
  | 'callback'
  | 'question'
  | 'thanks'
  | 'reschedule'
  | 'cancel'
  | 'late';

export type QuestionKind =
  | 'confirm'
  | 'scale'
  | 'temperature'
  | 'yesno'
  | 'choice'
  | 'free'
  | 'multi';

export type WorryingIf =
  | null
  | 'yes'
  | 'no'
  | { readonly gt: number }
  | { readonly in: readonly string[] };

/** The open question: the text that was sent and how its answer is judged. */
export type Question = {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly worryingIf: WorryingIf;
  readonly options?: Readonly<Record<string, string>>;
  /** The patient's usual language (`fr`, `en`, `es`, `pt`, `tr`, `ar`, `ar-Latn`): a hint only. */
  readonly lang?: string;
};

/** Start and end in the text as the patient typed it, in UTF-16 units, end excluded. */
export type Span = [number, number];

/**
 * One reason, with words a nurse can read. The classifier's reasons carry the probability that it
 * found and the threshold that it passed, both between 0 and 1.
 */
export type Why = {
  span: Span | null;
  rule: string;
  detail: string;
  probability?: number;
  threshold?: number;
};

export type RedFlagSign =
  | 'bleeding'
  | 'blood-from-mouth'
  | 'breathing'
  | 'chest'
  | 'consciousness'
  | 'unresponsive'
  | 'leg'
  | 'stroke'
  | 'face-swelling'
  | 'sight'
  | 'cold-fingers'
  | 'delirium'
  | 'suicide'
  | 'overdose'
  /** No rule names it: the classifier found it like urgent replies. */
  | 'resembling';

export type RedFlag = { sign: RedFlagSign; rule: string; span: Span; detail: string };

export type MultiValue = {
  pain?: number;
  temperature?: number;
  bleeding?: boolean;
  nausea?: boolean;
};

export type Value = boolean | number | string | MultiValue | null;

/** The likeliest meaning of an unclear reply: for a nurse to look at, never an answer. */
export type Closest = { outcome: Outcome; value: Value; detail: string };

export type Analysis = {
  outcome: Outcome;
  value: Value;
  intents: Intent[];
  why: Why[];
  redFlags: RedFlag[];
  /** What the patient explicitly denied, said was over, or only imagined. */
  negated: Why[];
  /** Only for an unclear reply, and only where one meaning is likelier. */
  closest: Closest | null;
  version: string;
};
