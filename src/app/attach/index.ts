export { type Attachment, attach } from './client.ts';
export { type LocalSocketOptions, serveLocalSocket } from './server.ts';
