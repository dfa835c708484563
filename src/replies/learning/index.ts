export { modelInUse } from './model-in-use.ts';
export { readInShadow } from './shadow.ts';
