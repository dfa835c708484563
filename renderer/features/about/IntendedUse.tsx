import { useUnit } from '../../app/unit.tsx';

/** Word for word as the unit gives it, never shortened or translated (H52). */
export function IntendedUse() {
  const { unit } = useUnit();
  return <p lang="fr">{unit.intendedUse}</p>;
}
