import type { ReactNode } from 'react';
import classes from './Chip.module.css';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'info' | 'quiet' | 'silence';

/** A state in words with a small sign before it; the tone only repeats what both say. */
export function Chip({
  tone = 'plain',
  sign,
  children,
}: {
  readonly tone?: Tone;
  readonly sign?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {sign && (
        <span className={classes.sign} aria-hidden="true">
          {sign}
        </span>
      )}
      {children}
    </span>
  );
}
