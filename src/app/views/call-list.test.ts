import { afterEach, describe, expect, it } from 'vitest';
import { libraryProtocols } from '../../protocols/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import { readSettings } from '../../shared/settings.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import { openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';
import { boardOf } from './board.ts';

let rig: TrainingRig | undefined;
let ward: TranscriptUnit | undefined;
afterEach(async () => {
  await rig?.dispose();
  ward?.dispose();
  rig = undefined;
  ward = undefined;
});

const header =
  'IPP;NOM_NAISSANCE;PRENOM;SEXE;DDN;PORTABLE;FIXE;DATE_INTERVENTION;HEURE_CONVOCATION';
const callList = async () => {
  if (!rig) throw new Error('no unit');
  const board = await rig.as('ide', 'board:get', {});
  return board.callList.map(({ patient, reason, numbers }) => [patient.ipp, reason, numbers]);
};

describe('the call list after an import', () => {
  it('names at once whom no text can reach, until somebody called them', async () => {
    rig = await openTrainingRig('2026-03-02T09:00:00+01:00');
    await rig.import(
      [
        header,
        '00900101;AUBERT;Jeanne;F;01/01/1970;06 39 98 40 01;;09/03/2026;07:30',
        '00900102;COLIN;Lucie;F;01/01/1970;01 99 00 10 21;;09/03/2026;07:30',
        '00900103;DENIS;Alma;F;01/01/1970;;01 99 00 10 22;09/03/2026;07:30',
        '00900104;EVRARD;Rose;F;01/01/2015;;;09/03/2026;07:30',
      ].join('\n'),
    );
    await rig.ask('clock:to', { target: { to: Date.parse('2026-03-02T09:01:00+01:00') } });
    expect(await callList()).toEqual([
      ['00900102', 'Aucun numéro de mobile.', ['+33199001021']],
      ['00900103', 'Aucun numéro de mobile.', ['+33199001022']],
      ['00900104', 'Mineur ou majeur protégé sans représentant désigné.', []],
    ]);
    const board = await rig.as('ide', 'board:get', {});
    const alma = board.callList.find(({ patient }) => patient.ipp === '00900103');
    if (!alma) throw new Error('nobody');
    const call = { alertId: null, outcome: 'reached', note: null, callBackAt: null } as const;
    const { patientId } = alma.patient;
    await rig.as('ide', 'alerts:log-call', { ...call, patientId, stayId: alma.stayId });
    expect((await callList()).map(([ipp]) => ipp)).toEqual(['00900102', '00900104']);
  });
});

describe('the call list weeks after the operation', () => {
  const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');

  it('names whom a step of a long follow-up was handed over for, for the days after it', () => {
    const hernia = libraryProtocols().find(({ id }) => id === 'hernie-inguinale');
    const unit = new TranscriptUnit(at('2026-03-09', '08:00'), {}, hernia);
    ward = unit;
    unit.addStay(
      unit.addPatient({ firstName: 'Anna', landline: '+33199001022' }),
      ...(['2026-03-20', '07:30'] as const),
    );
    const { db } = unit.store;
    const reasons = () =>
      boardOf(db, readSettings(db), unit.now).callList.map(({ step, reason }) => [step, reason]);
    const late = hernia?.steps.findLast(
      (step) => step.kind === 'questionnaire' && 'day' in step.at && step.at.day > 7,
    );
    if (!late || !('day' in late.at)) throw new Error('no late step');
    unit.goTo(at('2026-03-26', '12:00'));
    expect(reasons()).toEqual([]);
    const day = new Date(Date.parse('2026-03-20') + late.at.day * 86_400_000).toISOString();
    unit.goTo(at(day.slice(0, 10), '20:00'));
    expect(reasons()).toEqual([[late.name, 'Aucun numéro de mobile.']]);
    unit.goTo(unit.now + 4 * 86_400_000);
    expect(reasons()).toEqual([]);
  });
});
