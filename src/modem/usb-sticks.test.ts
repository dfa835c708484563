import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { findOtherPrograms } from './other-programs.ts';
import { listLinuxDevices, readWindowsDevices, stickOf, stickSentence } from './usb-sticks.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = makeTemporaryFolder();
});
afterEach(() => folder.dispose());

/** As Linux shows a device in /sys/bus/usb/devices. */
function plug(at: string, id: string, product: string, classes: readonly string[], tty = ''): void {
  const [vendor = '', model = ''] = id.split(':');
  const write = (path: string, text: string) => writeFileSync(join(folder.path, path), `${text}\n`);
  mkdirSync(join(folder.path, at));
  write(join(at, 'idVendor'), vendor);
  write(join(at, 'idProduct'), model);
  write(join(at, 'product'), product);
  for (const [n, each] of classes.entries()) {
    mkdirSync(join(folder.path, `${at}:1.${n}`));
    write(join(`${at}:1.${n}`, 'bInterfaceClass'), each);
  }
  if (tty) mkdirSync(join(folder.path, `${at}:1.0`, tty));
}

describe('sticks without a port', () => {
  it('are told from modems, and from what is no modem, on Linux', async () => {
    plug('1-1', '12d1:14dc', 'HUAWEI_MOBILE', ['02', '0a', '08']);
    plug('1-2', '12d1:1506', 'HUAWEI_MOBILE', ['ff', 'ff'], 'ttyUSB0');
    plug('1-3', '2c7c:0125', 'EC25', ['02', '0a'], 'tty');
    plug('2-1', '12d1:1f01', 'HUAWEI_MOBILE', ['08']);
    plug('2-1.4', '2c7c:0121', 'EC21', ['ff', 'ff']);
    plug('2-2', '046d:c31c', 'Keyboard', ['03']);
    mkdirSync(join(folder.path, 'usb1'));
    const sticks = (await listLinuxDevices(folder.path)).map(stickOf).filter(Boolean);
    expect(sticks).toEqual([
      { id: '12d1:14dc', name: 'HUAWEI_MOBILE', why: 'network-card' },
      { id: '12d1:1f01', name: 'HUAWEI_MOBILE', why: 'disk' },
      { id: '2c7c:0121', name: 'EC21', why: 'no-driver' },
    ]);
  });

  it('are known by their ids on Windows, in any language', () => {
    const text = [
      'ID d’instance :                 USB\\VID_12D1&PID_14DB&MI_00\\6&1A2B3C&0&0000',
      'ID d’instance :                 USB\\VID_12D1&PID_14DB\\0123456789',
      'Instance ID:                    USB\\VID_046D&PID_C31C\\5&2',
      'Instance ID:                    USB\\VID_3566&PID_2001\\1',
    ].join('\r\n');
    expect(readWindowsDevices(text).map(stickOf).filter(Boolean)).toEqual([
      { id: '12d1:14db', name: 'Huawei', why: 'network-card' },
      { id: '3566:2001', name: 'Brovi', why: 'disk' },
    ]);
  });

  it('are explained in words, with what to do', () => {
    const sentence = (why: 'network-card' | 'disk' | 'no-driver') =>
      stickSentence({ id: '12d1:14dc', name: 'Huawei', why });
    expect(sentence('network-card')).toContain('HiLink');
    expect(sentence('disk')).toContain('usb_modeswitch');
    expect(sentence('no-driver')).toContain('pilote');
  });

  it('are none where the system tells nothing', async () => {
    expect(await listLinuxDevices(join(folder.path, 'missing'))).toEqual([]);
    expect(readWindowsDevices('')).toEqual([]);
  });
});

describe('other programs', () => {
  it('are named when they run, with how to stop them', async () => {
    for (const [id, name] of [
      ['12', 'ModemManager'],
      ['13', 'bash'],
      ['14', 'smsd'],
    ] as const) {
      mkdirSync(join(folder.path, id));
      writeFileSync(join(folder.path, id, 'comm'), `${name}\n`);
    }
    mkdirSync(join(folder.path, 'sys'));
    const found = await findOtherPrograms(folder.path);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('systemctl disable --now ModemManager');
  });

  it('are none where nothing tells', async () => {
    expect(await findOtherPrograms(join(folder.path, 'missing'))).toEqual([]);
  });
});
