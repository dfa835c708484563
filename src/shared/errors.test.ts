import { describe, expect, it } from 'vitest';
import { AppError, errorCatalogue } from './errors.ts';

describe('the list of error codes', () => {
  it.each(Object.entries(errorCatalogue))(
    '%s has two sentences and an exit code',
    (code, entry) => {
      expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(entry.fr).toMatch(/^\p{Lu}.*[.»]$/u);
      expect(entry.en).toMatch(/^[A-Z].*\.$/);
      expect([1, 2, 3, 4]).toContain(entry.exit);
    },
  );

  it('says something else for each code', () => {
    const entries = Object.values(errorCatalogue);
    expect(new Set(entries.map((entry) => entry.fr)).size).toBe(entries.length);
    expect(new Set(entries.map((entry) => entry.en)).size).toBe(entries.length);
  });
});

describe('AppError', () => {
  it('carries code, cause, detail and whether to retry', () => {
    const cause = new Error('EIO');
    const error = new AppError('db/busy', { cause, retryable: true, detail: 'page 3' });
    expect(error).toMatchObject({ code: 'db/busy', cause, retryable: true, detail: 'page 3' });
    expect(error.message).toBe(`${errorCatalogue['db/busy'].en} (page 3)`);
  });

  it('does not retry unless told so', () => {
    expect(new AppError('modem/refused')).toMatchObject({ retryable: false });
  });
});
