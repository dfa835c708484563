import classes from './StepName.module.css';

/** « Documents et consignes J-3 »: the day is not cut at its sign where the name takes two lines. */
export function StepName({ name }: { readonly name: string }) {
  const [, words = name, day = ''] = /^(.*?)(\bJ[-+]\d+)$/.exec(name) ?? [];
  return (
    <>
      {words}
      {day !== '' && <span className={classes.day}>{day}</span>}
    </>
  );
}
