// What the command line says: `--name=value`, or `--name` alone.

/** The value of an option; an error when it is neither given nor has a default. */
export function option(name, otherwise) {
  const word = process.argv.find(word => word === `--${name}` || word.startsWith(`--${name}=`));
  if (word !== undefined) return word.slice(name.length + 3) || true;
  if (otherwise === undefined) throw new Error(`--${name}=… is missing`);
  return otherwise;
}

/** The value of an option as numbers between commas. */
export const numbers = (name, otherwise) => String(option(name, otherwise)).split(',').map(Number);
