export { TrainingControls } from './TrainingControls.tsx';
