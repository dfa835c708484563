export { Cohort } from './Cohort.tsx';
