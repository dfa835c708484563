export { WatchControl } from './WatchControl.tsx';
