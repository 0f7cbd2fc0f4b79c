const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/**
 * The strings of a Python list literal such as `['a', "b's", 'c\xa0d']`.
 * @returns undefined if the text is no list of strings.
 */
export function parsePythonList(text: string): string[] | undefined {
  const body = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  if (body === undefined) return undefined;
  const entries: string[] = [];
  const pattern = /\s*(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)")\s*(,|$)/y;
  while (body.slice(pattern.lastIndex).trim() !== '') {
    const match = pattern.exec(body);
    if (!match) return undefined;
    entries.push(unescape(match[1] ?? match[2] ?? ''));
  }
  return entries;
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
    (_, byte?: string, short?: string, long?: string, single = '') => {
      const code = byte ?? short ?? long;
      if (code === undefined) return escapes[single as string] ?? (single as string);
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
    },
  );
}
