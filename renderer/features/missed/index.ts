export { Missed } from './Missed.tsx';
export { MissedBand } from './MissedBand.tsx';
