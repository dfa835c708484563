import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { bundledModel } from './bundled.ts';
import { parseModel, serialiseModel } from './model.ts';

const codeOf = (bytes: Uint8Array): unknown => {
  try {
    parseModel(bytes);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
  return null;
};

describe('a reply model as bytes', () => {
  const bytes = serialiseModel(bundledModel());

  it('comes back as it was, under the same version', () => {
    expect(parseModel(bytes)).toEqual(bundledModel());
  });

  it('stays under 2 MB', () => {
    expect(bytes.length).toBeLessThan(2_000_000);
  });

  it('H29: is refused when a single weight or threshold was changed', () => {
    const weight = bytes.slice();
    weight[weight.length - 7] = (weight[weight.length - 7] ?? 0) ^ 1;
    expect(codeOf(weight)).toBe('replies/model-invalid');
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf('"doubt":0.') + '"doubt":0.'.length;
    const threshold = bytes.slice();
    threshold[at] = threshold[at] === 49 ? 50 : 49;
    expect(codeOf(threshold)).toBe('replies/model-invalid');
  });

  it('is refused when cut short, empty, or of another kind', () => {
    expect(codeOf(bytes.slice(0, -1))).toBe('replies/model-invalid');
    expect(codeOf(bytes.slice(0, 40))).toBe('replies/model-invalid');
    expect(codeOf(new Uint8Array())).toBe('replies/model-invalid');
    expect(codeOf(new TextEncoder().encode('{"version":"x"}\n'))).toBe('replies/model-invalid');
  });

  it('is refused when an earlier program wrote it, whose features were others', () => {
    const header = new TextEncoder().encode('VIGIE-REPLIES\n{"format":1}\n');
    expect(codeOf(header)).toBe('replies/model-invalid');
  });

  it('is named as newer when a later program wrote it', () => {
    const header = new TextEncoder().encode('VIGIE-REPLIES\n{"format":3}\n');
    expect(codeOf(header)).toBe('replies/model-newer');
  });
});
