import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { type Definition, libraryProtocols, saveDraft } from '../protocols/index.ts';
import {
  pain,
  protocolOf,
  questionnaire,
  say,
  yesNo,
} from '../protocols/testing/small-protocol.ts';
import type { ProtocolVersionId, StayId } from '../shared/ids.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { conversationOfStay, pickedBecause } from './conversation-sql.ts';
import { moveStay, receiveReply } from './index.ts';

let unit: TranscriptUnit;
let stayId: StayId;
beforeEach(() => {
  unit = new TranscriptUnit(Date.parse('2026-03-02T08:00:00Z'));
  const phone = '+33639980010';
  const id = unit.addPatient({ firstName: 'Jeanne', phone, verified: true });
  stayId = unit.addStay(id, '2026-03-11', '07:30');
  unit.doAllNow();
});
afterEach(() => unit.dispose());

function draftOf(protocolId: string): ProtocolVersionId {
  let id: ProtocolVersionId | null = null;
  unit.runAsNurse((work) => {
    const saved = saveDraft(
      work,
      libraryProtocols().find((each) => each.id === protocolId),
    );
    if (saved.ok) id = saved.value;
  });
  if (id === null) throw new Error(`no ${protocolId}`);
  return id;
}

const stepsOf = () => Object.keys(conversationOfStay(unit.store.db, stayId)?.state.steps ?? {});

describe('a running stay', () => {
  it('is never moved to what no doctor has approved', () => {
    const versionId = draftOf('cataracte');
    unit.runAsNurse((work) => {
      expect(moveStay(work, stayId, versionId, 'autre protocole')).toMatchObject({
        error: 'Un séjour ne va que vers une version approuvée.',
      });
    });
    expect(stepsOf()).toEqual(['convocation', 'confirmation', 'lendemain']);
  });

  it('is moved on purpose, with its reason: what is to come follows the other version', () => {
    const versionId = draftOf('cataracte');
    sql<[string]>(
      unit.store.db,
      `UPDATE protocol_version SET state = 'approved', approved_by = 'x', approved_at = 0
       WHERE id = ?`,
    ).run(versionId);
    unit.runAsNurse((work) => {
      expect(moveStay(work, stayId, versionId, 'mauvais code')).toMatchObject({ ok: true });
    });
    expect(conversationOfStay(unit.store.db, stayId)?.protocolVersionId).toBe(versionId);
    expect(pickedBecause(unit.store.db, stayId)).toEqual({ kind: 'moved', reason: 'mauvais code' });
    expect(stepsOf()).toContain('j21');
    unit.goTo(Date.parse('2026-03-04T09:30:00Z'));
    expect(unit.sent.map(({ stepId }) => stepId)).toEqual(['convocation']);
  });
});

describe('a running stay that is moved in the middle of its questions', () => {
  const choice = (options: Record<string, string>) => ({
    ...{ kind: 'choice', id: 'dressing', label: 'Pansement', worryingIf: ['B'] },
    ...{ question: say('Pansement : A ou B ?'), options },
  });
  const before = protocolOf(
    questionnaire({ items: [pain, choice({ A: 'propre', B: 'taché' })] as never }),
  );
  const at = (time: string) => Date.parse(`2026-03-12T${time}:00Z`);
  const alerts = () => unit.alertSentences();

  function begin(): void {
    unit.dispose();
    unit = new TranscriptUnit(Date.parse('2026-03-12T07:00:00Z'), {}, before);
    const phone = '+33639980010';
    const id = unit.addPatient({ firstName: 'Jeanne', phone, verified: true });
    stayId = unit.addStay(id, '2026-03-11', '07:30');
    unit.goTo(at('08:05'));
  }

  function says(text: string): void {
    const reply = unit.storeReply({ from: '+33639980010', text });
    unit.run((work) => receiveReply(work, reply));
    unit.goTo(unit.now + 2 * 60_000);
  }

  function moveTo(after: Definition): void {
    let id: ProtocolVersionId | null = null;
    unit.runAsNurse((work) => {
      const saved = saveDraft(work, { ...after, id: 'general' });
      if (saved.ok) id = saved.value;
    });
    if (id === null) throw new Error('no draft');
    sql<[string]>(
      unit.store.db,
      `UPDATE protocol_version SET state = 'approved', approved_by = 'x', approved_at = 0
       WHERE id = ?`,
    ).run(id);
    const versionId: ProtocolVersionId = id;
    unit.runAsNurse((work) => {
      expect(moveStay(work, stayId, versionId, 'corrigé')).toMatchObject({ ok: true });
    });
    unit.doAllNow();
  }

  const state = () => conversationOfStay(unit.store.db, stayId)?.state;

  it('goes on where the question is asked in the same words, whatever its threshold', () => {
    begin();
    moveTo(
      protocolOf(
        questionnaire({ items: [{ ...pain, bands: { adviceOver: 2, alertOver: 5 } } as never] }),
      ),
    );
    says('6');
    expect(alerts()).toEqual(['Douleur 6 (seuil : plus de 5)']);
  });

  it('has no answer taken for another: A was « propre », and is « taché » now', () => {
    begin();
    says('1');
    expect(state()?.steps.suivi).toMatchObject({ kind: 'asking', item: 'dressing' });
    moveTo(
      protocolOf(questionnaire({ items: [pain, choice({ A: 'taché', B: 'propre' })] as never })),
    );
    expect(state()?.steps.suivi).toMatchObject({
      ...{ kind: 'to-call' },
      reason: 'Protocole changé pendant une question : la suite par téléphone.',
    });
  });

  it('H42: has a value that is asked for no more followed up by a person', () => {
    begin();
    says('5');
    says('A');
    expect(state()?.steps.suivi?.kind).toBe('pausing');
    moveTo(protocolOf(questionnaire({ items: [yesNo('fever')] })));
    expect(alerts()).toEqual(['Douleur 5 : question non reposée (protocole changé).']);
    expect(state()?.steps.suivi?.kind).toBe('answered');
  });
});
