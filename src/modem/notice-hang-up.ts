import { read } from 'node:fs';
import { promisify } from 'node:util';

const readFile = promisify(read);

/** The part of serialport's Linux and macOS bindings (bindings-cpp 13.0) that reading needs. */
interface UnixBinding {
  fd: number | null;
  isOpen: boolean;
  poller: { once(event: 'readable', listener: (error: Error | null) => void): unknown };
  read(buffer: Buffer, offset: number, length: number): Promise<unknown>;
}

/**
 * Makes an opened port notice that its device is gone. Linux answers reads of a hung-up terminal
 * with 0 bytes (drivers/tty/tty_io.c, hung_up_tty_read), and serialport's own loop then reads again
 * at once and for ever: no 'close', and a whole core busy until something is written. The port is
 * opened with VMIN 1, so 0 bytes never mean "nothing yet".
 */
export function noticeHangUp(binding: unknown): void {
  if (!isUnixBinding(binding)) return;
  binding.read = async (buffer, offset, length) => {
    for (;;) {
      const { fd } = binding;
      if (!binding.isOpen || fd === null) throw canceled();
      try {
        const { bytesRead } = await readFile(fd, buffer, offset, length, null);
        if (bytesRead === 0) throw new Error('the device hung up');
        return { bytesRead, buffer };
      } catch (error) {
        // Closed meanwhile: its poller is destroyed, and asking it again ends the process.
        if (!binding.isOpen) throw canceled();
        if (!isTryAgain(error)) throw error;
        await readable(binding);
      }
    }
  };
}

/** serialport takes an error so marked for its own closing. */
const canceled = (): Error => Object.assign(new Error('port is closed'), { canceled: true });

const readable = ({ poller }: UnixBinding): Promise<void> =>
  new Promise((resolve, reject) => {
    poller.once('readable', (error) => (error ? reject(error) : resolve()));
  });

const isTryAgain = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EAGAIN', 'EWOULDBLOCK', 'EINTR'].includes(String(error.code));

const isUnixBinding = (binding: unknown): binding is UnixBinding =>
  typeof binding === 'object' && binding !== null && 'fd' in binding && 'poller' in binding;
