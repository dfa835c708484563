import type { ReactNode } from 'react';
import { RequestError } from '../api/index.ts';
import { Failure, Loading } from './states.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  refetch(): unknown;
}

/**
 * Draws what was answered; says so while waiting, when nothing came, and when what stands on the
 * screen could not be renewed. A lost line has its own banner.
 */
export function Answered<T>({
  to,
  children,
}: {
  readonly to: Asked<T>;
  readonly children: (value: T) => ReactNode;
}) {
  const failed = to.error && <Failure error={to.error} onRetry={() => void to.refetch()} />;
  if (to.data === undefined) return failed ?? <Loading />;
  const lineLost = to.error instanceof RequestError && to.error.code === 'connection/lost';
  return (
    <>
      {!lineLost && failed}
      {children(to.data)}
    </>
  );
}
