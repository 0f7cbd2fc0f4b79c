import { type PlotArea, round } from './plot-frame.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The place around a point, right of it where possible, that touches the fewest boxes and stays inside the area. */
export function placeLabel(
  point: { x: number; y: number },
  { width, height }: { width: number; height: number },
  taken: readonly Box[],
  area: PlotArea,
): Box {
  const lefts = { right: point.x + 9, left: point.x - 9 - width, middle: point.x - width / 2 };
  const tops = { middle: point.y - height / 2, above: point.y - 10 - height, below: point.y + 10 };
  const boxes = [
    [lefts.right, tops.middle],
    [lefts.left, tops.middle],
    [lefts.middle, tops.above],
    [lefts.middle, tops.below],
    [lefts.right, tops.above],
    [lefts.right, tops.below],
    [lefts.left, tops.above],
    [lefts.left, tops.below],
  ].map(([left, top]) => ({ left: round(left!), top: round(top!), width, height }));
  const faults = boxes.map(
    (box) => taken.filter((other) => overlap(box, other)).length + (isInside(box, area) ? 0 : 10),
  );
  return boxes[faults.indexOf(Math.min(...faults))]!;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function isInside({ left, top, width, height }: Box, area: PlotArea): boolean {
  return (
    left >= area.left && left + width <= area.right + 16 && top >= area.top - 6 && top + height <= area.bottom
  );
}
