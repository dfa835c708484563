import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardsOf } from '../../alerts/index.ts';
import { replyById } from '../../conversations/index.ts';
import { sql } from '../../db/index.ts';
import type { ReplyId } from '../../shared/ids.ts';
import { thrownCode } from '../../testing/thrown-code.ts';
import type { Outcome } from '../types.ts';
import { labelReply, settleLabel, withdrawLabel } from './labels.ts';
import { reviewOf } from './review.ts';
import { type LabelRig, openLabelRig } from './testing/label-rig.ts';
import { countLabels, unitLabels } from './training-set.ts';

let rig: LabelRig;
beforeEach(() => {
  rig = openLabelRig();
});
afterEach(() => rig.dispose());

const label = (by: LabelRig['sophie'], replyId: ReplyId, outcome: Outcome) =>
  rig.by(by, (work) => labelReply(work, { replyId, outcome, note: null }));
const cards = () => cardsOf(rig.unit.store.db, { includeClosed: true });
const counts = () => countLabels(rig.unit.store.db);
const review = () => {
  const { sophie } = rig;
  if (sophie.kind !== 'person') throw new Error('nobody');
  return reviewOf(rig.unit.store.db, rig.unit.now, sophie.staffId);
};

describe('labelling a reply', () => {
  it('is kept with who and when, in the trail too', () => {
    const id = rig.says('comme le temps');
    label(rig.sophie, id, 'satisfactory');
    expect(review().labelled).toMatchObject([
      {
        replyId: id,
        text: 'comme le temps',
        reading: { outcome: 'unclear' },
        labels: [
          { author: 'Sophie Laurent', at: rig.unit.now, outcome: 'satisfactory', mine: true },
        ],
      },
    ]);
    expect(rig.trailed('reply-labelled')).toBe(1);
  });

  it('H05: is not reading it: the reply still waits on the board, and still becomes an alert', () => {
    const id = rig.says('comme le temps');
    label(rig.sophie, id, 'satisfactory');
    const { db } = rig.unit.store;
    expect(replyById(db, id)?.reading).toBe('to-read');
    expect(review().labelled[0]?.toRead).toBe(true);
    const timers = sql<[string], { due_at: number }>(
      db,
      `SELECT due_at FROM timer WHERE owner_id = ? AND name = 'unread'`,
    ).all(id);
    expect(timers).toHaveLength(1);
  });

  it('H01: a danger that nobody was told of is told at once', () => {
    const id = rig.says('comme le temps');
    expect(cards()).toEqual([]);
    label(rig.sophie, id, 'urgent');
    expect(cards()).toMatchObject([
      {
        level: 'urgent',
        state: 'open',
        reasons: [{ words: 'comme le temps', sentence: 'Relue par un soignant : urgente.' }],
      },
    ]);
  });

  it('H01: raises the card further when the next nurse sees a graver danger', () => {
    const id = rig.says('comme le temps');
    label(rig.sophie, id, 'worrying');
    expect(cards()).toMatchObject([{ level: 'call' }]);
    label(rig.karim, id, 'urgent');
    expect(cards()).toMatchObject([{ level: 'urgent' }]);
  });

  it('leaves the card alone that already stands for these words, whatever the label', () => {
    const id = rig.says('je saigne beaucoup');
    const before = cards();
    expect(before).toMatchObject([{ level: 'urgent', state: 'open' }]);
    label(rig.sophie, id, 'urgent');
    label(rig.karim, id, 'satisfactory');
    expect(cards()).toEqual(before);
  });

  it('keeps the latest word of each person, and takes one’s own back', async () => {
    const id = rig.says('comme le temps');
    label(rig.sophie, id, 'none');
    label(rig.sophie, id, 'unclear');
    expect(review().labelled[0]?.labels).toMatchObject([{ outcome: 'unclear' }]);
    expect(await thrownCode(() => rig.by(rig.karim, (work) => withdrawLabel(work, id)))).toBe(
      'learning/no-label',
    );
    rig.by(rig.sophie, (work) => withdrawLabel(work, id));
    expect(review()).toMatchObject({ labelled: [], waiting: [{ replyId: id }] });
    expect(rig.trailed('label-withdrawn')).toBe(1);
  });

  it('keeps a card that it raised when it is taken back: a person closes cards', () => {
    const id = rig.says('comme le temps');
    label(rig.sophie, id, 'urgent');
    rig.by(rig.sophie, (work) => withdrawLabel(work, id));
    expect(cards()).toMatchObject([{ level: 'urgent', state: 'open' }]);
  });

  it('refuses what the machine never read, and what nobody signs', async () => {
    const id = rig.says('comme le temps');
    const unknown = 'x' as ReplyId;
    expect(await thrownCode(() => label(rig.sophie, unknown, 'none'))).toBe('unit/not-found');
    expect(await thrownCode(() => label({ kind: 'cli', user: 'dsi' }, id, 'none'))).toBe(
      'access/forbidden',
    );
  });
});

describe('a disputed label', () => {
  it('H29: two people who disagree teach nothing, until a doctor settles it', () => {
    const id = rig.says('comme le temps');
    label(rig.sophie, id, 'satisfactory');
    expect(counts()).toMatchObject({ learnable: 1, disputed: 0 });
    label(rig.karim, id, 'unclear');
    expect(counts()).toMatchObject({ learnable: 0, disputed: 1 });
    expect(review().disputed).toMatchObject([
      { replyId: id, disputed: 'Deux personnes ne sont pas d’accord.' },
    ]);
    rig.by(rig.doctor, (work) =>
      settleLabel(work, { replyId: id, outcome: 'unclear', note: 'la météo' }),
    );
    expect(counts()).toMatchObject({ learnable: 1, disputed: 0 });
    expect(unitLabels(rig.unit.store.db).examples).toMatchObject([
      { text: 'comme le temps', kind: 'scale', expect: { outcome: 'unclear' } },
    ]);
  });

  it('H29: a danger labelled fine is set apart at once, though nobody disagrees', () => {
    const id = rig.says('je saigne beaucoup');
    label(rig.sophie, id, 'satisfactory');
    expect(counts()).toMatchObject({ learnable: 0, disputed: 1 });
    expect(review().disputed[0]?.disputed).toMatch(
      /contredit ce que les règles lisent.*saignement/,
    );
    expect(unitLabels(rig.unit.store.db)).toEqual({ examples: [], disputed: 1 });
  });

  it('may be left out for good', () => {
    const id = rig.says('je saigne beaucoup');
    label(rig.sophie, id, 'satisfactory');
    rig.by(rig.doctor, (work) =>
      settleLabel(work, { replyId: id, outcome: 'left-out', note: null }),
    );
    expect(counts()).toMatchObject({ learnable: 0, disputed: 0, leftOut: 1 });
  });
});

describe('the list', () => {
  it('has what was not understood, oldest first, with our reading and its reasons', () => {
    const first = rig.says('comme le temps');
    const second = rig.says('cela dépendra du travail');
    const { waiting, waitingCount } = review();
    expect(waiting.map(({ replyId }) => replyId)).toEqual([first, second]);
    expect(waitingCount).toBe(2);
    expect(waiting[0]).toMatchObject({
      why: 'not-understood',
      question: expect.stringContaining('douleur'),
      reading: { outcome: 'unclear', version: expect.stringContaining('rules-') },
    });
    expect(waiting[0]?.reading.reasons.length).toBeGreaterThan(0);
  });

  it('has one understood reply in twenty too, the same ones for everybody', async () => {
    const { isSampled } = await import('./review.ts');
    const ids = Array.from({ length: 20_000 }, (_, index) => `reply-${index}` as ReplyId);
    const sampled = ids.filter(isSampled);
    expect(sampled.length).toBeGreaterThan(850);
    expect(sampled.length).toBeLessThan(1150);
    expect(ids.filter(isSampled)).toEqual(sampled);
  });

  it('names nobody', () => {
    rig.says('comme le temps');
    expect(JSON.stringify(review())).not.toMatch(/MARTIN|Jeanne|639980011/);
  });
});
