export { questionCsv } from './question-csv.ts';
export { questionFigures } from './question-figures.ts';
