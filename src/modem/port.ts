/** Why a port stopped carrying bytes: we closed it, the device vanished, or the system reported a fault. */
export type PortCloseReason = 'asked' | 'hung-up' | 'fault';

export type PortFault =
  | 'modem/port-in-use'
  | 'modem/port-missing'
  | 'modem/port-denied'
  | 'modem/port-fault';

export type PortOpening =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly code: PortFault };

/**
 * A byte pipe to one modem: a serial port, or the simulated modem. It can be opened again after
 * `close` or a hang-up. Listeners stay attached over openings.
 */
export interface ModemPort {
  /** `/dev/ttyUSB2`, `COM5`, `simulated`: for people and logs, never an identity. */
  readonly path: string;
  open(): Promise<PortOpening>;
  /** Resolves true once the system took all the bytes, false when the port is closed. Never rejects. */
  write(bytes: Uint8Array): Promise<boolean>;
  onData(listener: (bytes: Uint8Array) => void): () => void;
  /** Called once per successful opening. */
  onClose(listener: (reason: PortCloseReason) => void): () => void;
  /** Harmless when closed already. */
  close(): Promise<void>;
}

/** The ports worth trying now, unopened, best first. Asked again at each reopening. */
export type PortSource = () => Promise<readonly ModemPort[]>;
