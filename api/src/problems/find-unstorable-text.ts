/**
 * The place, as a JSON Pointer, of a text that PostgreSQL cannot store: one with a NUL or half a surrogate pair.
 * Undefined where there is none.
 */
export function findUnstorableText(value: unknown, pointer = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const found = findUnstorableText(item, `${pointer}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
