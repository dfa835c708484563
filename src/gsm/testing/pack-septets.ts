/**
 * User data of the given septets, in hex, after a header in hex (with its length octet) and the
 * fill bits that TS 23.040 §9.2.3.24 asks for; TP-UDL first. Bit by bit, to check the codec's way.
 */
export function packSeptets(septets: readonly number[], header = ''): string {
  const headerOctets = header.length / 2;
  const offset = Math.ceil((headerOctets * 8) / 7);
  const count = offset + septets.length;
  const octets = new Uint8Array(Math.ceil((count * 7) / 8));
  for (const [i, septet] of septets.entries()) {
    for (let b = 0; b < 7; b++) {
      const bit = (offset + i) * 7 + b;
      const index = bit >> 3;
      if (septet & (1 << b)) octets[index] = (octets[index] ?? 0) | (1 << (bit & 7));
    }
  }
  const packed = Buffer.from(octets.subarray(headerOctets)).toString('hex');
  return count.toString(16).padStart(2, '0') + header + packed;
}
