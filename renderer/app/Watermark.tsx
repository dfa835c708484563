import { useUnit } from './unit.tsx';
import classes from './Watermark.module.css';

/** On every screen, the sign-in included: training and trial are never taken for the real thing (H48). */
export function Watermark() {
  const { unit } = useUnit();
  if (unit.mode === 'live') return null;
  return <div className={classes.watermark} data-mode={unit.mode} aria-hidden="true" />;
}
