import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface Props {
  readonly title: string;
  /** How many things are in it, beside the title. */
  readonly count?: number | undefined;
  readonly actions?: ReactNode;
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A titled region of a screen. */
export function Panel({ title, count, actions, flush = false, className, children }: Props) {
  const id = useId();
  return (
    <section className={[classes.panel, className].filter(Boolean).join(' ')} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>
          {title}
          {count !== undefined && <span className={classes.count}> {count}</span>}
        </h2>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
