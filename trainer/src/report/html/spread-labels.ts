/**
 * Moves labels that stand at these heights apart until neighbours are `distance` from each other, between `top` and
 * `bottom` where they fit, in their order from above.
 */
export function spreadLabels(
  heights: readonly number[],
  distance: number,
  top: number,
  bottom: number,
): number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => heights[a]! - heights[b]! || a - b);
  const places = heights.slice();
  let free = top;
  for (const i of order) {
    places[i] = Math.max(places[i]!, free);
    free = places[i]! + distance;
  }
  let limit = Math.max(bottom, top + distance * (heights.length - 1));
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i]!, limit);
    limit = places[i]! - distance;
  }
  return places;
}
