/** The ids of a pasted text, once each: one on a line, or divided by tabs, commas or semicolons. */
export function splitIds(text: string): string[] {
  const ids = text.split(/[\n\r\t,;]+/).map((id) => id.trim());
  return [...new Set(ids)].filter((id) => id !== '');
}
