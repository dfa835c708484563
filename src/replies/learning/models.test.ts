import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardsOf } from '../../alerts/index.ts';
import { latestAnalysis } from '../../conversations/index.ts';
import { sql } from '../../db/index.ts';
import { readSettings } from '../../shared/settings.ts';
import { thrownCode } from '../../testing/thrown-code.ts';
import { bundledModel } from '../classifier/index.ts';
import { labelReply } from './labels.ts';
import { countShadow, differencesOf, insertShadow, modelInState } from './model-sql.ts';
import {
  approveCandidate,
  goBackTo,
  refuseCandidate,
  storeTrained,
  switchModel,
  type TrainedModel,
  versionInUse,
} from './models.ts';
import { learningViewOf } from './models-view.ts';
import { readInShadow } from './shadow.ts';
import { shadowReplies } from './shadow-verdict.ts';
import { type LabelRig, openLabelRig } from './testing/label-rig.ts';
import { madeModel, silent, timid } from './testing/made-models.ts';

let rig: LabelRig;
beforeEach(() => {
  rig = openLabelRig();
});
afterEach(() => rig.dispose());

/** Fine by the rules; what a timid model has somebody read. */
const two = '2 au repos ce matin';

const db = () => rig.unit.store.db;
const store = (trained: TrainedModel) => rig.by(rig.sophie, (work) => storeTrained(work, trained));
const view = () => learningViewOf(db(), readSettings(db()), { kind: 'idle' });
const approve = (version: string) => rig.by(rig.doctor, (work) => approveCandidate(work, version));

/** As many replies as a person waits for, read alike by both. */
function readEnough(version: string): void {
  rig.unit.run((work) => {
    for (let count = countShadow(work.db, version); count < shadowReplies; count++) {
      const id = rig.unit.storeReply({ from: '+33639980099', text: 'oui' });
      insertShadow(work.db, {
        ...{ version, reply_id: id, at: work.now },
        ...{ outcome: 'satisfactory', used_outcome: 'satisfactory', used_version: 'x' },
      });
    }
  });
}

describe('a candidate', () => {
  it('goes into shadow, with who asked for it and the figures of both', () => {
    const trained = madeModel(timid);
    expect(store(trained)).toBe('shadow');
    expect(view().candidate).toMatchObject({
      version: trained.version,
      number: 1,
      trainedBy: 'Sophie Laurent',
      labels: 12,
      figures: trained.compared,
      read: 0,
      mayBeApproved: false,
      sentence: 'À l’essai : 0 réponses lues sur 20 avant de pouvoir décider.',
    });
    expect(view().inUse).toMatchObject({ version: bundledModel().version, state: 'bundled' });
  });

  it('H29: is refused by its figures, with the reason, and its weights are not kept', () => {
    const reasons = ['Il ne voit pas un danger du jeu de sécurité.'];
    const trained = madeModel(silent, { verdict: { kind: 'refused', reasons } });
    expect(store(trained)).toBe('refused');
    expect(view()).toMatchObject({
      candidate: null,
      history: [
        { version: trained.version, state: 'refused', reason: reasons[0], mayGoBack: false },
      ],
    });
    expect(
      sql<[], object>(db(), 'SELECT 1 FROM trained_model WHERE bytes IS NOT NULL').all(),
    ).toEqual([]);
    expect(rig.trailed('model-refused')).toBe(1);
  });

  it('makes way for a later one, but not for one that is refused', () => {
    const first = madeModel(timid);
    store(first);
    store(madeModel(silent, { verdict: { kind: 'refused', reasons: ['Non.'] } }));
    expect(view().candidate?.version).toBe(first.version);
    const third = madeModel({ doubt: 0.002 });
    store(third);
    expect(view().candidate?.version).toBe(third.version);
    expect(view().history.find(({ version }) => version === first.version)).toMatchObject({
      state: 'retired',
      reason: 'Remplacé par le candidat n° 3.',
    });
  });

  it('that is the model in use already changes nothing', () => {
    store(madeModel({}));
    expect(view()).toMatchObject({ candidate: null, history: [] });
  });

  it('is refused where the model in use changed while it was trained', () => {
    expect(store(madeModel(timid, { basedOn: 'model-before' }))).toBe('refused');
  });
});

describe('in shadow', () => {
  it('H29: reads every reply beside the model in use, lists the differences, and changes nothing', () => {
    const trained = madeModel(timid);
    store(trained);
    const id = rig.says(two);
    expect(differencesOf(db(), trained.version)).toMatchObject([
      { reply_id: id, text: two, outcome: 'unclear', used_outcome: 'satisfactory' },
    ]);
    const analysis = latestAnalysis(db(), id);
    expect(analysis).toMatchObject({ outcome: 'satisfactory' });
    expect(analysis?.model_version).toContain(bundledModel().version);
    expect(cardsOf(db(), { includeClosed: true })).toEqual([]);
    expect(view().candidate).toMatchObject({ read: 1, differences: [{ kind: 'more' }] });
  });

  it('H29: does not read along where its bytes cannot be read, and cannot be approved', () => {
    const trained = madeModel(timid);
    store(trained);
    sql<[Buffer]>(db(), 'UPDATE trained_model SET bytes = ?').run(Buffer.from('rien'));
    rig.says(two);
    expect(countShadow(db(), trained.version)).toBe(0);
    expect(view().candidate?.mayBeApproved).toBe(false);
  });

  it('H29: a candidate that fails is refused, and the reply goes its way', () => {
    store(madeModel(timid));
    const id = rig.says(two);
    rig.unit.run((work) =>
      readInShadow(work, id, { outcome: 'satisfactory', version: 'x' }, () => {
        throw new Error('a weight is missing');
      }),
    );
    expect(view()).toMatchObject({
      candidate: null,
      history: [{ state: 'refused', reason: 'Le candidat n’a pas pu lire une réponse.' }],
    });
  });
});

describe('approving', () => {
  it('puts the candidate in use: from then on it stands in every analysis', () => {
    const trained = madeModel(timid);
    store(trained);
    readEnough(trained.version);
    expect(view().candidate).toMatchObject({ mayBeApproved: true });
    approve(trained.version);
    expect(view()).toMatchObject({
      candidate: null,
      inUse: { version: trained.version, state: 'current', stateBy: 'Dr Mathilde Roussel' },
    });
    const id = rig.says(two);
    expect(latestAnalysis(db(), id)).toMatchObject({ outcome: 'unclear' });
    expect(latestAnalysis(db(), id)?.model_version).toContain(trained.version);
    expect(rig.trailed('model-in-use')).toBe(1);
  });

  it('waits for enough replies in shadow', async () => {
    const trained = madeModel(timid);
    store(trained);
    expect(await thrownCode(() => approve(trained.version))).toBe('learning/shadow-too-short');
    expect(await thrownCode(() => approve('model-unknown'))).toBe('learning/no-candidate');
  });

  it('H29: waits until somebody labels what it calls less dangerous, and never if it was', async () => {
    const trained = madeModel(silent);
    store(trained);
    readEnough(trained.version);
    const id = rig.says('je sais pas trop dire');
    rig.unit.run((work) => {
      sql<[string]>(
        work.db,
        `UPDATE shadow_reading SET outcome = 'satisfactory', used_outcome = 'worrying'
         WHERE reply_id = ?`,
      ).run(id);
    });
    expect(await thrownCode(() => approve(trained.version))).toBe('learning/danger-unsettled');
    rig.by(rig.sophie, (work) =>
      labelReply(work, { replyId: id, outcome: 'worrying', note: null }),
    );
    expect(await thrownCode(() => approve(trained.version))).toBe('learning/danger-missed');
    rig.by(rig.sophie, (work) => labelReply(work, { replyId: id, outcome: 'none', note: null }));
    approve(trained.version);
    expect(versionInUse(db())).toBe(trained.version);
  });

  it('is not for a candidate whose figures were compared with another model', async () => {
    const trained = madeModel(timid);
    store(trained);
    readEnough(trained.version);
    sql(db(), `UPDATE trained_model SET rules_version = 'rules-0'`).run();
    expect(await thrownCode(() => approve(trained.version))).toBe('learning/model-unreadable');
    expect(view().candidate?.sentence).toMatch(/relancez un apprentissage/);
  });

  it('may be refused by a person, with a note', () => {
    const trained = madeModel(timid);
    store(trained);
    rig.by(rig.doctor, (work) => refuseCandidate(work, trained.version, 'trop à lire'));
    expect(modelInState(db(), 'shadow')).toBeUndefined();
    expect(view().history[0]).toMatchObject({ state: 'refused', reason: 'trop à lire' });
  });
});

describe('going back', () => {
  it('H29: is one step, to the program’s own model or to one that was in use before', () => {
    const trained = madeModel(timid);
    store(trained);
    readEnough(trained.version);
    approve(trained.version);
    const own = bundledModel().version;
    expect(view().history).toMatchObject([{ version: own, state: 'bundled', mayGoBack: true }]);
    rig.by(rig.doctor, (work) => goBackTo(work, own));
    expect(versionInUse(db())).toBe(own);
    const id = rig.says(two);
    expect(latestAnalysis(db(), id)).toMatchObject({ outcome: 'satisfactory' });
    rig.by(rig.doctor, (work) => goBackTo(work, trained.version));
    expect(versionInUse(db())).toBe(trained.version);
  });

  it('is refused to a model that nobody ever approved', async () => {
    const trained = madeModel(timid);
    store(trained);
    const back = () => rig.by(rig.doctor, (work) => goBackTo(work, trained.version));
    expect(await thrownCode(back)).toBe('learning/not-approved-before');
  });

  it('leaves the program’s own model where the rules have changed since', () => {
    const trained = madeModel(timid);
    store(trained);
    readEnough(trained.version);
    approve(trained.version);
    sql(db(), `UPDATE trained_model SET rules_version = 'rules-0'`).run();
    expect(versionInUse(db())).toBe(bundledModel().version);
  });
});

describe('the off switch', () => {
  it('H29: leaves the rules alone, and says so in every analysis', () => {
    rig.by(rig.doctor, (work) => switchModel(work, false));
    const id = rig.says(two);
    expect(latestAnalysis(db(), id)?.model_version).toMatch(/no-model$/);
    expect(view().isOn).toBe(false);
    rig.by(rig.doctor, (work) => switchModel(work, true));
    expect(latestAnalysis(db(), rig.says(two))?.model_version).toContain(bundledModel().version);
  });
});
