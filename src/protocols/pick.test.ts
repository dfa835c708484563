import { describe, expect, it } from 'vitest';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { generalProtocolId, libraryProtocols } from './bundled.ts';
import { type Candidate, pickedSentence, pickProtocol } from './pick.ts';

const candidates: readonly Candidate[] = libraryProtocols()
  .filter(({ id }) => id !== generalProtocolId)
  .map(({ id, picks }) => ({ protocolId: id, versionId: id as ProtocolVersionId, picks }));

function pick(procedure: string | null, ccam: string | null = null, age: number | null = 40) {
  const { candidate, because } = pickProtocol({ ccam, procedure, age }, candidates);
  return [candidate?.protocolId ?? null, because.kind];
}

describe('pickProtocol', () => {
  it('takes the procedure code before any words', () => {
    expect(pick('Intervention', 'BFGA004')).toEqual(['cataracte', 'code']);
    expect(pick('Canal carpien', ' bfga004 ')).toEqual(['cataracte', 'code']);
    expect(pick(null, 'AHPC001')).toEqual(['canal-carpien', 'code']);
  });

  it('finds the words of a list without accents, case or punctuation, and whole', () => {
    for (const [procedure, id] of [
      ['Cataracte OD', 'cataracte'],
      ['HERNIE INGUINALE (coelio)', 'hernie-inguinale'],
      ['Arthroscopie genou - ménisque', 'arthroscopie-genou'],
      ['Varices - crossectomie stripping', 'varices'],
      ['Dents de sagesse (4)', 'dents-de-sagesse'],
      ['Cholécystectomie coelio', 'vesicule'],
      ['Hystéroscopie opératoire', 'hysteroscopie'],
      ['Coloscopie totale', 'coloscopie'],
      ['Hallux valgus', 'hallux-valgus'],
      ['Ligamentoplastie LCA', 'ligament-genou'],
    ]) {
      expect(pick(procedure ?? null), procedure).toEqual([id, 'words']);
    }
    expect(pick('Cataractes')).toEqual([null, 'none']);
    expect(pick(null)).toEqual([null, 'none']);
  });

  it('takes a child’s protocol for a child only', () => {
    expect(pick('Amygdalectomie', null, 6)).toEqual(['amygdales-enfant', 'words']);
    expect(pick('Amygdalectomie', null, 30)).toEqual([null, 'none']);
    expect(pick('Circoncision', 'JHFA009', 3)).toEqual(['circoncision-enfant', 'code']);
    expect(pick('Hernie inguinale', null, 5)).toEqual([null, 'none']);
  });

  it('takes none of two that fit alike, and the longer words of two that overlap', () => {
    expect(pick('Cataracte et varices')).toEqual(['cataracte', 'words']);
    const [first] = candidates;
    if (!first) throw new Error('no candidate');
    const twice = [first, { ...first, protocolId: 'autre' }];
    const picked = pickProtocol({ ccam: 'BFGA004', procedure: null, age: 70 }, twice);
    expect(picked).toEqual({
      candidate: null,
      because: { kind: 'several', protocols: ['cataracte', 'autre'] },
    });
  });

  it('says that none fits', () => {
    expect(pickedSentence({ kind: 'none' }, 'Kyste')).toBe(
      'Protocole général : aucun autre n’est pour « Kyste ».',
    );
  });
});
