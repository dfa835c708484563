export * from './contract.ts';
export * from './studio-views.ts';
export * from './views.ts';
