import { afterEach, describe, expect, it } from 'vitest';
import { openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

let rig: TrainingRig;
afterEach(() => rig.dispose());

const header =
  'IPP;NOM_NAISSANCE;PRENOM;SEXE;DDN;PORTABLE;FIXE;DATE_INTERVENTION;HEURE_CONVOCATION';
const callList = async () => {
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
