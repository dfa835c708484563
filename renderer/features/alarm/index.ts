export { AlertSound } from './AlertSound.tsx';
export { alertLevels } from './alert-levels.ts';
export {
  createSoundPlayer,
  type Sound,
  type SoundPlayer,
  SoundProvider,
  useSoundPlayer,
} from './sound-player.ts';
