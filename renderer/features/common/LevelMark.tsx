import { useTranslation } from 'react-i18next';
import type { AlertLevel } from '../../../src/ipc/index.ts';
import classes from './LevelMark.module.css';

/** One shape per level, so that colour is never the only sign: octagon, triangle, square, circle. */
const shapes: Record<AlertLevel, string> = {
  urgent: 'M7 1h10l6 6v10l-6 6H7l-6-6V7z',
  call: 'M12 1.8 23.4 22H.6z',
  silence: 'M2.5 2.5h19v19h-19z',
  read: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z',
};
const signs: Record<AlertLevel, string> = { urgent: '!', call: '!', silence: '…', read: '?' };

interface ShapeProps {
  readonly level: AlertLevel;
  readonly size?: number;
  /** White on a ground of the level's own colour. */
  readonly inverted?: boolean;
}

export function LevelShape({ level, size = 16, inverted = false }: ShapeProps) {
  return (
    <svg
      className={classes.shape}
      data-level={level}
      data-inverted={inverted}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={shapes[level]} />
      <text
        x="12"
        y={level === 'call' ? 20 : level === 'silence' ? 15.5 : 17.5}
        textAnchor="middle"
      >
        {signs[level]}
      </text>
    </svg>
  );
}

/** The level in words with its shape and colour: URGENT, À APPELER, SANS RÉPONSE, À LIRE. */
export function LevelMark({ level }: { readonly level: AlertLevel }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} data-level={level}>
      <LevelShape level={level} size={17} inverted={level === 'urgent'} />
      {t(`level.${level}`)}
    </span>
  );
}
