import { readdir } from 'node:fs/promises';
import type { PortSource } from './port.ts';
import { listSerialPorts, SerialModemPort } from './serial-port.ts';

/** What USB modems are called; the machine's built-in serial lines (ttyS…) are left alone. */
const LIKELY = /^(\/dev\/tty(USB|ACM)\d+|\/dev\/cu\.usb.+|COM\d+)$/;

/** Paths where a modem may be, in the order of their numbers. Which one it is, its IMEI tells. */
export async function findPortPaths(): Promise<readonly string[]> {
  const listed = await listSerialPorts();
  // Without udev, and in containers, the list is empty although the devices are there.
  const devices = await readdir('/dev').catch(() => []);
  return selectPortPaths([...listed, ...devices.map((name) => `/dev/${name}`)]);
}

export function selectPortPaths(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)]
    .filter((path) => LIKELY.test(path))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** `auto`, or the paths of ports, with commas between them. */
export function serialPorts(port: string): PortSource {
  return async () => {
    const paths =
      port === 'auto' ? await findPortPaths() : port.split(',').map((one) => one.trim());
    return paths.filter((path) => path !== '').map((path) => new SerialModemPort(path));
  };
}
