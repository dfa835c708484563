import { expect, it } from 'vitest';
import { findPortPaths, selectPortPaths, serialPorts } from './discover-ports.ts';

it('keeps USB ports in the order of their numbers, and leaves built-in lines alone', () => {
  const paths = ['/dev/ttyUSB10', '/dev/ttyS0', '/dev/ttyACM0', '/dev/ttyUSB2', '/dev/ttyUSB2'];
  expect(selectPortPaths(paths)).toEqual(['/dev/ttyACM0', '/dev/ttyUSB2', '/dev/ttyUSB10']);
  expect(selectPortPaths(['COM12', 'COM3'])).toEqual(['COM3', 'COM12']);
});

it('finds what there is on a machine without udev', async () => {
  expect(Array.isArray(await findPortPaths())).toBe(true);
});

it('takes a named port as it is', async () => {
  expect((await serialPorts('/dev/ttyUSB7')()).map(({ path }) => path)).toEqual(['/dev/ttyUSB7']);
});
