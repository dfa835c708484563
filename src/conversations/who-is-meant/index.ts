export { askWhoIsMeant, whoTimer } from './ask-who.ts';
export { tellsWhoIsMeant, whoIsSilent } from './settle-who.ts';
