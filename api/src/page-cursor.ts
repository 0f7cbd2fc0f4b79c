/** Where a page ended: the place of the next item, and the id of the last one. */
export interface PageCursor {
  place: number;
  after: string;
}

export function encodeCursor({ place, after }: PageCursor): string {
  return Buffer.from(JSON.stringify([place, after])).toString('base64url');
}

/** Undefined for any text that `encodeCursor` does not write. */
export function decodeCursor(text: string): PageCursor | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(value)) return undefined;
    const [place, after]: unknown[] = value;
    return Number.isSafeInteger(place) && (place as number) > 0 && typeof after === 'string'
      ? { place: place as number, after }
      : undefined;
  } catch {
    return undefined;
  }
}
