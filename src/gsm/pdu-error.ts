/** Why a PDU could not be read. Never holds its content, so it may be logged. */
export type PduError =
  | { readonly kind: 'not-hex' }
  /** Ends before the fields that a message cannot do without. */
  | { readonly kind: 'truncated' }
  /** A length of address that no standard allows: these are not the octets of a message. */
  | { readonly kind: 'bad-address' }
  /** Another kind of message, by its TP-MTI: one of ours read back, or a stranger. */
  | { readonly kind: 'other-type'; readonly messageType: number };
