import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A stick that is plugged in and offers no port to talk to. */
export interface UsbStick {
  /** `12d1:14dc`, as `lsusb` writes it. */
  readonly id: string;
  readonly name: string;
  readonly why: 'network-card' | 'disk' | 'no-driver';
}

export interface UsbDevice {
  readonly id: string;
  readonly name: string;
  /** bInterfaceClass of each interface, two hexadecimal digits; empty where the system hides them. */
  readonly classes: readonly string[];
  readonly hasSerialPort: boolean;
}

/** Makers whose USB devices are mobile modems, or nearly always. */
const MODEM_MAKERS: Readonly<Record<string, string>> = {
  '12d1': 'Huawei',
  '19d2': 'ZTE',
  '1199': 'Sierra',
  '1bbb': 'Alcatel',
  '1bc7': 'Telit',
  '1e0e': 'SIMCom',
  '2c7c': 'Quectel',
  '3566': 'Brovi',
};

/**
 * What these are without their interfaces being known: E3372 and E353 as network cards ("HiLink"),
 * the same and the Brovi E3372-325 before they are switched over (usb.ids, OpenWrt forum t/153556).
 */
const KNOWN: Readonly<Record<string, UsbStick['why']>> = {
  '12d1:14db': 'network-card',
  '12d1:14dc': 'network-card',
  '12d1:1f01': 'disk',
  '12d1:14fe': 'disk',
  '3566:2001': 'disk',
};

/** Undefined for what is no modem, or has its port. USB classes: 02 and e0 network, 08 storage. */
export function stickOf({ id, name, classes, hasSerialPort }: UsbDevice): UsbStick | undefined {
  const maker = MODEM_MAKERS[id.slice(0, 4)];
  if (maker === undefined || hasSerialPort) return undefined;
  const has = (...wanted: readonly string[]) => wanted.some((one) => classes.includes(one));
  const seen = has('02', 'e0') ? 'network-card' : has('08') ? 'disk' : has('ff') && 'no-driver';
  const why = seen || KNOWN[id];
  return why ? { id, name: name === '' ? maker : name, why } : undefined;
}

/** One French sentence: what stands, and what to do about it. */
export function stickSentence({ id, name, why }: UsbStick): string {
  const stick = `Clé ${name} (${id})`;
  switch (why) {
    case 'network-card':
      return `${stick} : elle se présente comme une carte réseau (« HiLink ») et n’a aucun port de modem. Vigie ne peut pas s’en servir : prenez un modèle à port série (« stick »), ou faites-la passer en mode modem par son fournisseur.`;
    case 'disk':
      return `${stick} : elle se présente encore comme un disque. Installez usb_modeswitch (Linux) ou le pilote du fabricant (Windows), puis rebranchez-la.`;
    case 'no-driver':
      return `${stick} : elle est branchée mais le système n’a pas de pilote pour ses ports (Linux : module « option »).`;
  }
}

/** Sticks that will never answer; empty where the system does not tell what is plugged in. */
export async function findPortlessSticks(): Promise<readonly UsbStick[]> {
  const devices =
    process.platform === 'win32' ? await listWindowsDevices() : await listLinuxDevices();
  return devices.map(stickOf).filter((stick) => stick !== undefined);
}

/** Linux: Documentation/ABI/testing/sysfs-bus-usb. Devices are `1-1.5`, their interfaces `1-1.5:1.0`. */
export async function listLinuxDevices(root = '/sys/bus/usb/devices'): Promise<UsbDevice[]> {
  const names = await readdir(root).catch(() => []);
  const read = (...path: readonly string[]) =>
    readFile(join(root, ...path), 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
  const devices: UsbDevice[] = [];
  for (const name of names.filter((one) => /^\d+-[\d.]+$/.test(one))) {
    const interfaces = names.filter((one) => one.startsWith(`${name}:`));
    const classes = await Promise.all(interfaces.map((one) => read(one, 'bInterfaceClass')));
    const inside = await Promise.all(
      interfaces.map((one) => readdir(join(root, one)).catch(() => [])),
    );
    devices.push({
      id: `${await read(name, 'idVendor')}:${await read(name, 'idProduct')}`,
      name: await read(name, 'product'),
      classes,
      hasSerialPort: inside.flat().some((entry) => /^tty(USB\d+)?$/.test(entry)),
    });
  }
  return devices;
}

async function listWindowsDevices(): Promise<readonly UsbDevice[]> {
  const run = promisify(execFile);
  const options = { timeout: 10_000, windowsHide: true, maxBuffer: 16_000_000 };
  const { stdout } = await run('pnputil', ['/enum-devices', '/connected'], options).catch(() => ({
    stdout: '',
  }));
  return readWindowsDevices(stdout);
}

/** Instance ids are the same in every language: `USB\VID_12D1&PID_14DC\0123456789`. */
export function readWindowsDevices(text: string): UsbDevice[] {
  const ids = [...text.matchAll(/USB\\VID_([0-9A-F]{4})&PID_([0-9A-F]{4})/gi)].map(
    ([, vendor = '', product = '']) => `${vendor}:${product}`.toLowerCase(),
  );
  return [...new Set(ids)].map((id) => ({ id, name: '', classes: [], hasSerialPort: false }));
}
