export { PatientSearch } from './PatientSearch.tsx';
export { SearchDialog } from './SearchDialog.tsx';
