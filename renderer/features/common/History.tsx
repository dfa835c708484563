import { useTranslation } from 'react-i18next';
import { useUnit } from '../../app/unit.tsx';
import classes from './History.module.css';

interface Entry {
  readonly at: number;
  readonly author: string;
  readonly sentence: string;
}

/** Who did what, when: newest first. */
export function History({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  if (entries.length === 0) return <p className={classes.none}>{t('history.none')}</p>;
  return (
    <ol className={classes.history}>
      {entries.map((entry) => (
        <li key={`${entry.at}-${entry.author}-${entry.sentence}`}>
          <time>{formats.moment(entry.at)}</time>
          <span>{entry.sentence}</span>
          <span className={classes.author}>{entry.author}</span>
        </li>
      ))}
    </ol>
  );
}
