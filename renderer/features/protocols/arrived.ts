import type { VersionView } from '../../../src/ipc/index.ts';

/** Being written or read over: not yet signed. */
export const isDraft = ({ state }: VersionView): boolean =>
  state === 'draft' || state === 'reviewed';

/**
 * What a newer program brought of a protocol that the unit already had, as it came: to be compared
 * with the unit's own, then approved, taken from or retired.
 */
export function hasArrived(version: VersionView, versions: readonly VersionView[]): boolean {
  return (
    version.library?.isAsShipped === true &&
    isDraft(version) &&
    versions.some((one) => one.protocolId === version.protocolId && one.number < version.number)
  );
}
