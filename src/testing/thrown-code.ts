import { AppError } from '../shared/errors.ts';

/** The code of the `AppError` that `action` throws or rejects with. */
export async function thrownCode(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}
