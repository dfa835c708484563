import classes from './ActionError.module.css';

/** The answer to a failed action, beside the button that asked. */
export function ActionError({ error }: { readonly error: Error | null }) {
  if (!error) return null;
  return (
    <p className={classes.error} role="alert">
      {error.message}
    </p>
  );
}
