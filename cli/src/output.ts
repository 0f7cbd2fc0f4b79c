/** A result, for whoever asked: a person or the next program. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A value as JSON on one line. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** What happens meanwhile; never on stdout. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
