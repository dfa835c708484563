import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, LineFramer } from './line-framer.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const show = (frames: readonly Frame[]) =>
  frames.map((frame) => (frame.kind === 'prompt' ? '>' : frame.text));

describe('LineFramer', () => {
  it('reads lines whatever ends them, and leaves empty ones out', () => {
    const frames = new LineFramer().push(bytes('\r\nOK\r\n\r\n+CSQ: 3,99\rRING\n\r\nOK\r'));
    expect(show(frames)).toEqual(['OK', '+CSQ: 3,99', 'RING', 'OK']);
  });

  it('gives the prompt at its first character, with or without the space', () => {
    const framer = new LineFramer();
    expect(show(framer.push(bytes('\r\n>')))).toEqual(['>']);
    expect(show(framer.push(bytes(' \r\n+CMGS: 4\r\n')))).toEqual(['+CMGS: 4']);
  });

  it('reads the echo of a PDU written after the prompt as its own line', () => {
    expect(show(new LineFramer().push(bytes('> 0011AA\u001a\r\nOK\r\n')))).toEqual([
      '>',
      '0011AA',
      'OK',
    ]);
  });

  it('drops binary noise inside and around lines', () => {
    expect(show(new LineFramer().push(bytes('\u0000\u00ff\u0007OK\u0000\r\n')))).toEqual(['OK']);
  });

  it('gives up a line that never ends, counts it, and goes on with the next', () => {
    const framer = new LineFramer();
    expect(framer.push(bytes('x'.repeat(100_000)))).toEqual([]);
    expect(show(framer.push(bytes('y\r\nOK\r\n')))).toEqual(['OK']);
    expect(framer.tooLongLines).toBe(1);
  });

  it('gives the same frames however the bytes are cut', () => {
    const piece = fc.constantFrom(
      '\r\n',
      '\r',
      '\n',
      '> ',
      'OK',
      '+CMTI: "SM",3',
      '00A1',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
        (parts, cuts) => {
          const all = bytes(parts.join(''));
          const whole = new LineFramer().push(all);
          const framer = new LineFramer();
          const cut: Frame[] = [];
          for (let at = 0; at < all.length; ) {
            const size = cuts.next().value ?? 1;
            cut.push(...framer.push(all.subarray(at, at + size)));
            at += size;
          }
          expect(cut).toEqual(whole);
        },
      ),
    );
  });
});
