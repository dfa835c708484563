import { expect, it } from 'vitest';
import { diagnose, type Finding } from './diagnosis.ts';

const sentence = (finding: Finding) => diagnose(finding, {});

it('says in one sentence what stands and what to do', () => {
  expect(diagnose({ kind: 'ready' }, { operator: 'Formation', signal: -71 })).toBe(
    'Le modem est prêt sur Formation.',
  );
  expect(diagnose({ kind: 'ready' }, { operator: 'Formation', technology: '4G' })).toBe(
    'Le modem est prêt sur Formation 4G.',
  );
  expect(sentence({ kind: 'sim-locked', lock: 'puk' })).toContain('PUK');
  expect(sentence({ kind: 'waiting-for-network', registration: 'denied' })).toContain('opérateur');
  expect(sentence({ kind: 'waiting-for-network', registration: 'searching' })).toContain('réseau');
  expect(sentence({ kind: 'failing', cause: 'modem/port-in-use' })).toContain('ModemManager');
});
