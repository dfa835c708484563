import type { ReactNode } from 'react';
import classes from './LineTable.module.css';
import { Empty } from './states.tsx';

interface Props {
  /** A column's heading, and its width where it has one: the rest share what is left. */
  readonly columns: readonly { readonly title: string; readonly width?: string }[];
  /** What is said where there is no line. */
  readonly empty: string;
  readonly isEmpty: boolean;
  /** A `tr` each. */
  readonly children: ReactNode;
}

/** A line per patient over the whole width, its heads in sight while it scrolls. */
export function LineTable({ columns, empty, isEmpty, children }: Props) {
  if (isEmpty) {
    return (
      <div className={classes.frame}>
        <Empty>{empty}</Empty>
      </div>
    );
  }
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
