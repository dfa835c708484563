export { type Attachment, attach } from './client.ts';
export { attachDoor, type RemoteDoor } from './remote-door.ts';
export { type LocalSocketOptions, serveLocalSocket } from './server.ts';
