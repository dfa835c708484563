export { About } from './About.tsx';
export { IntendedUse } from './IntendedUse.tsx';
