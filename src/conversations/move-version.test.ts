import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { libraryProtocols, saveDraft } from '../protocols/index.ts';
import type { ProtocolVersionId, StayId } from '../shared/ids.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { conversationOfStay, pickedBecause } from './conversation-sql.ts';
import { moveStay } from './index.ts';

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
