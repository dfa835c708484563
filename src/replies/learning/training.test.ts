import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../db/index.ts';
import { readSettings } from '../../shared/settings.ts';
import { openTestStore } from '../../testing/test-store.ts';
import { thrownCode } from '../../testing/thrown-code.ts';
import { bundledModel, bundledSafety } from '../classifier/index.ts';
import { labelReply } from './labels.ts';
import { learningViewOf } from './models-view.ts';
import { startTraining } from './start-training.ts';
import { type LabelRig, openLabelRig } from './testing/label-rig.ts';
import { madeModel, timid } from './testing/made-models.ts';
import { fewestLabels, Training, type TrainingInput, type TrainingMessage } from './training.ts';

const input: TrainingInput = { databasePath: '/nowhere', key: new Uint8Array(32), job: null };

describe('training', () => {
  let rig: LabelRig;
  let say: (message: TrainingMessage) => void;
  let stopped: number;
  let training: Training;
  beforeEach(() => {
    rig = openLabelRig();
    stopped = 0;
    training = new Training(
      rig.unit.deps,
      (_, hear) => {
        say = hear;
        return {
          stop: async () => {
            stopped += 1;
          },
        };
      },
      input,
    );
  });
  afterEach(() => rig.dispose());

  const labelSome = (count: number) => {
    for (let index = 0; index < count; index++) {
      const replyId = rig.says(`comme le temps ${'!'.repeat(index)}`);
      rig.by(rig.sophie, (work) => labelReply(work, { replyId, outcome: 'unclear', note: null }));
    }
  };
  const view = () => {
    const { db } = rig.unit.store;
    return learningViewOf(db, readSettings(db), training.state);
  };

  it('tells how far it is, and keeps what it brings home under whoever asked for it', () => {
    labelSome(fewestLabels);
    training.begin(rig.karim);
    say({ kind: 'progress', percent: 42 });
    expect(view().training).toMatchObject({ kind: 'running', percent: 42 });
    const trained = madeModel(timid, { labels: fewestLabels });
    say({ kind: 'done', value: trained });
    expect(view()).toMatchObject({
      training: { kind: 'idle' },
      candidate: { version: trained.version, trainedBy: 'Karim Benali', labels: fewestLabels },
    });
    expect(rig.trailed('training-started')).toBe(1);
  });

  it('is one at a time', async () => {
    labelSome(fewestLabels);
    training.begin(rig.sophie);
    expect(await thrownCode(() => training.begin(rig.karim))).toBe('learning/already-training');
  });

  it('refuses to learn from next to nothing', async () => {
    labelSome(fewestLabels - 1);
    expect(await thrownCode(() => training.begin(rig.sophie))).toBe('learning/too-few-labels');
  });

  it('says that it failed, changes nothing, and can be begun again', () => {
    labelSome(fewestLabels);
    training.begin(rig.sophie);
    say({ kind: 'failed', code: 'db/busy' });
    expect(view()).toMatchObject({
      candidate: null,
      training: { kind: 'failed', sentence: expect.stringContaining('occupée') },
    });
    training.begin(rig.sophie);
    expect(training.state.kind).toBe('running');
  });

  it('stops with the unit', async () => {
    labelSome(fewestLabels);
    training.begin(rig.sophie);
    await training.dispose();
    await training.dispose();
    expect(stopped).toBe(1);
  });
});

describe('the training thread', () => {
  const train = (theirs: TrainingInput) =>
    new Promise<{ last: TrainingMessage; percents: number[] }>((resolve) => {
      const percents: number[] = [];
      startTraining(theirs, (message) => {
        if (message.kind === 'progress') percents.push(message.percent);
        else resolve({ last: message, percents });
      });
    });

  it('reads the encrypted folder beside the unit that holds it, and tells how far it is', async () => {
    const store = openTestStore();
    try {
      const { last, percents } = await train({
        databasePath: store.path,
        key: store.key,
        job: null,
      });
      expect(last).toMatchObject({
        kind: 'done',
        value: {
          version: expect.stringMatching(/^model-/),
          basedOn: bundledModel().version,
          labels: 0,
        },
      });
      if (last.kind !== 'done') throw new Error('it failed');
      expect(last.value.compared.candidate.safety.cases).toBe(bundledSafety().length);
      expect(percents).toEqual([...percents].sort((a, b) => a - b));
      expect(percents.at(-1)).toBe(100);
    } finally {
      store.dispose();
    }
  }, 300_000);

  it('cannot write the folder', async () => {
    const store = openTestStore();
    const reading = openDatabase(store.path, store.key, 'read');
    const write = () =>
      (reading as unknown as { exec(sql: string): void }).exec(
        `INSERT INTO setting (key, value, updated_at) VALUES ('x', '1', 0)`,
      );
    expect(write).toThrow(/readonly|query_only|read-only/i);
    closeDatabase(reading);
    store.dispose();
  });

  it('says which error it met', async () => {
    const store = openTestStore();
    const { last } = await train({ databasePath: store.path, key: new Uint8Array(32), job: null });
    expect(last).toEqual({ kind: 'failed', code: 'db/wrong-key' });
    store.dispose();
  });
});
