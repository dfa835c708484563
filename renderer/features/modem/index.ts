export { ModemScreen } from './ModemScreen.tsx';
