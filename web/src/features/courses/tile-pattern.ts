export type TileShape = 'quarter' | 'half' | 'circle' | 'ring' | 'square';

export interface TileCell {
  shape: TileShape;
  /** Quarter turns. */
  turn: number;
  /** Which of the three shades of the subject. */
  shade: number;
}

const shapes: TileShape[] = ['quarter', 'half', 'quarter', 'circle', 'quarter', 'ring', 'half', 'square'];

/** FNV-1a, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The picture of a course: the same id always gives the same cells. */
export function drawTilePattern(courseId: string, cellCount: number): TileCell[] {
  return Array.from({ length: cellCount }, (_, index) => {
    const hash = hashText(`${index}/${courseId}`);
    return {
      shape: shapes[hash % shapes.length] ?? 'quarter',
      turn: (hash >>> 8) % 4,
      shade: (hash >>> 16) % 3,
    };
  });
}

/** Subjects keep their colour on every screen: a hue in degrees. */
export function hueOfSubject(subject: string): number {
  return (hashText(subject) % 24) * 15;
}
