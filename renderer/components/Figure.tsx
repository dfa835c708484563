import type { ReactNode } from 'react';
import classes from './Figure.module.css';

interface Props {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** The numerator and denominator, the period, the rule: never a percentage alone. */
  readonly note?: ReactNode;
  readonly strong?: boolean;
}

export function Figure({ label, value, note, strong = false }: Props) {
  return (
    <div className={classes.figure} data-strong={strong || undefined}>
      <dt>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}
