import { createRoot } from 'react-dom/client';
import type { Role } from '../../src/ipc/index.ts';
import { App } from '../app/App.tsx';
import { startI18n } from '../app/i18n.ts';
import { createSoundPlayer } from '../features/alarm/index.ts';
import { makeFakeUnit } from './fake-client.ts';
import { fakeUnit, trainingUnit } from './fake-unit.ts';

/** Development only: the screens on fictional data. `?mode=training&role=manager&empty=1`. */
const wanted = new URLSearchParams(window.location.search);
const mode = wanted.get('mode') ?? 'live';
const role = (wanted.get('role') ?? 'nurse') as Role | 'none';
const unit =
  mode === 'training'
    ? trainingUnit
    : mode === 'trial'
      ? { ...fakeUnit, mode: 'trial' as const, withheldPatients: 212, transmissionOnly: true }
      : fakeUnit;
const fake = makeFakeUnit({
  unit,
  person:
    role === 'none'
      ? null
      : {
          staffId: `staff-${role}`,
          name: role === 'manager' ? 'Hélène ROY' : 'Sophie BERNARD',
          role,
          mustChangePassword: wanted.has('change'),
        },
  ...(wanted.has('empty') ? { cards: [], replies: [], stays: [] } : {}),
});
if (wanted.has('lost')) fake.setLink('lost');
// Screenshots and end-to-end checks reach the unit through here.
Object.assign(window, { fake });

await startI18n();
const root = document.getElementById('root');
if (!root) throw new Error('preview.html has no #root');
createRoot(root).render(<App connection={fake} nonce="" player={createSoundPlayer()} />);
