export * from './contract.ts';
export * from './learning-views.ts';
export * from './modem-views.ts';
export * from './protocol-views.ts';
export * from './sim-views.ts';
export * from './studio-views.ts';
export * from './views.ts';
