/** Closes every `switch` over a tagged union: a new member no longer compiles until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case ${JSON.stringify(value)}`);
}
