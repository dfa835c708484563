import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { connectToUnit } from './api/index.ts';
import { App } from './app/App.tsx';
import { startI18n } from './app/i18n.ts';
import { createSoundPlayer } from './features/alarm/index.ts';

// The host writes the nonce of this page's CSP into the meta tag; Mantine and react-remove-scroll
// put it on the style elements they make.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

await startI18n();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <App connection={connectToUnit()} nonce={nonce} player={createSoundPlayer()} />,
);
