/** The only two channels between a window and the main process. */
export const requestChannel = 'vigie:request';
export const eventChannel = 'vigie:event';
