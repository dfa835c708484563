import { SerialPort } from 'serialport';
import { noticeHangUp } from './notice-hang-up.ts';
import type { ModemPort, PortCloseReason, PortFault, PortOpening } from './port.ts';

/** A modem's port on this machine, 115200 8N1 (USB modems ignore the speed). */
export class SerialModemPort implements ModemPort {
  readonly path: string;
  readonly #dataListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #closeListeners = new Set<(reason: PortCloseReason) => void>();
  readonly #writes = new Set<(taken: boolean) => void>();
  #serial: SerialPort | undefined;

  constructor(path: string) {
    this.path = path;
  }

  async open(): Promise<PortOpening> {
    if (this.#serial) return { kind: 'refused', code: 'modem/port-in-use' };
    const serial = new SerialPort({ path: this.path, baudRate: 115_200, autoOpen: false });
    // Modem-line calls fail on pseudo-terminals, and an unheard 'error' ends the process.
    serial.on('error', () => {
      if (this.#serial === serial) this.#end('fault');
    });
    const failure = await new Promise<Error | null>((resolve) => serial.open(resolve));
    if (failure) return { kind: 'refused', code: faultOf(failure.message) };
    this.#serial = serial;
    noticeHangUp(serial.port);
    serial.on('data', (bytes: Buffer) => {
      for (const listener of this.#dataListeners) listener(bytes);
    });
    serial.on('close', () => {
      if (this.#serial === serial) this.#end('hung-up');
    });
    return { kind: 'opened' };
  }

  write(bytes: Uint8Array): Promise<boolean> {
    const serial = this.#serial;
    if (!serial) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (taken: boolean) => {
        if (this.#writes.delete(settle)) resolve(taken);
      };
      this.#writes.add(settle);
      serial.write(bytes, (error) => settle(!error));
    });
  }

  onData(listener: (bytes: Uint8Array) => void): () => void {
    this.#dataListeners.add(listener);
    return () => this.#dataListeners.delete(listener);
  }

  onClose(listener: (reason: PortCloseReason) => void): () => void {
    this.#closeListeners.add(listener);
    return () => this.#closeListeners.delete(listener);
  }

  async close(): Promise<void> {
    const serial = this.#serial;
    if (!serial) return;
    this.#end('asked');
    await closed(serial);
  }

  #end(reason: PortCloseReason): void {
    const serial = this.#serial;
    this.#serial = undefined;
    // A write to a device that vanished may never call back.
    for (const settle of this.#writes) settle(false);
    if (serial && reason === 'fault') void closed(serial);
    for (const listener of this.#closeListeners) listener(reason);
  }
}

/** Paths of the serial ports that the system knows of. */
export async function listSerialPorts(): Promise<readonly string[]> {
  try {
    return (await SerialPort.list()).map(({ path }) => path);
  } catch {
    // Where udev is missing the list rejects with `spawn udevadm ENOENT`.
    return [];
  }
}

const closed = (serial: SerialPort): Promise<void> =>
  new Promise((resolve) => {
    if (serial.isOpen) serial.close(() => resolve());
    else resolve();
  });

function faultOf(message: string): PortFault {
  if (/cannot lock|temporarily unavailable|resource busy|access denied/i.test(message)) {
    return 'modem/port-in-use';
  }
  if (/permission denied/i.test(message)) return 'modem/port-denied';
  if (/no such|not found|cannot find/i.test(message)) return 'modem/port-missing';
  return 'modem/port-fault';
}
