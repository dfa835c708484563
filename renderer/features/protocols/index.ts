export { Protocols } from './Protocols.tsx';
export { Studio } from './Studio.tsx';
