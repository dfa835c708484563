export { Compliance } from './Compliance.tsx';
