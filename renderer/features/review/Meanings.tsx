import { useTranslation } from 'react-i18next';
import type { ReplyOutcome } from '../../../src/ipc/index.ts';
import { outcomeKeys } from './outcome-keys.ts';
import classes from './Review.module.css';

interface Props {
  readonly chosen: ReplyOutcome | 'left-out' | null;
  readonly onSay: (outcome: ReplyOutcome) => void;
}

/** The five meanings, each with its key. */
export function Meanings({ chosen, onSay }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.meanings}>
      {outcomeKeys.map(({ key, outcome }) => (
        <button
          key={key}
          type="button"
          className={classes.meaning}
          data-outcome={outcome}
          aria-pressed={chosen === outcome}
          aria-keyshortcuts={key}
          onClick={() => onSay(outcome)}
        >
          <kbd className={classes.key}>{key}</kbd>
          <span>{t(`learning.review.as.${outcome}`)}</span>
        </button>
      ))}
    </div>
  );
}
