import { expect, it } from 'vitest';
import { PduHeaders } from './pdu-headers.ts';

const LIST = '0004AABBCCDD'; // length 5
const DIRECT = '0004AABB'; // length 3

function waiting() {
  const given: string[] = [];
  const headers = new PduHeaders();
  const expectPdu = (name: string, length: number, own: boolean) =>
    headers.expect({ length, own, give: (pdu) => given.push(`${name} ${pdu}`) });
  return { headers, given, expectPdu };
}

it('gives each PDU to the header of its length, in whatever order they come', () => {
  const { headers, given, expectPdu } = waiting();
  expectPdu('list', 5, true);
  expectPdu('direct', 3, false);
  expect(headers.take(LIST, true)).toBe(true);
  expect(headers.take(DIRECT, true)).toBe(true);
  expect(given).toEqual([`list ${LIST}`, `direct ${DIRECT}`]);
});

it('gives a torn PDU to the latest header, unless an answer may claim the line', () => {
  const { headers, given, expectPdu } = waiting();
  expectPdu('direct', 20, false);
  expect(headers.take('350000000000006', false)).toBe(false);
  expect(headers.take('0004aabbcc1', true)).toBe(true);
  expect(given).toEqual(['direct 0004AABBCC1']);
});

it('forgets what belonged to an answer that is over', () => {
  const { headers, given, expectPdu } = waiting();
  expectPdu('list', 5, true);
  headers.dropOwn();
  expect(headers.take(LIST, true)).toBe(false);
  expect(given).toEqual([]);
});
