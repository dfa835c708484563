export { Patient } from './Patient.tsx';
