/** `operator`: a person must act on the SIM, the subscription or the settings first. */
export type Retry = 'now' | 'later' | 'never' | 'operator';
