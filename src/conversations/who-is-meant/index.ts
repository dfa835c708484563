export { askWhoIsMeant, whoTimer } from './ask-who.ts';
export { onlyNamed } from './naming.ts';
export { type AskedWho, openAsked, openAskedOf, type SettledAs, settleAsked } from './who-sql.ts';
