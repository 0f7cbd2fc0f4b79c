/**
 * Circles of prerequisites that nobody could ever enter: each course of one needs, in at least one of its groups,
 * nothing but courses that are stuck themselves. A circle with a way in through an alternative is none. Courses that
 * are not in `groups` can always be taken. Each circle starts with the course that comes first in `groups`.
 */
export function findPrerequisiteCycles(
  groups: ReadonlyMap<string, readonly (readonly string[])[]>,
): string[][] {
  const stuck = new Map(groups);
  const cycles: string[][] = [];
  for (;;) {
    releaseAll(stuck);
    const [start] = stuck.keys();
    if (start === undefined) return cycles;
    const cycle = walkToCycle(start, stuck);
    cycles.push(startWithFirst(cycle, stuck));
    for (const course of cycle) stuck.delete(course);
  }
}

/** Takes out every course that can be taken once others could be, until none is left. */
function releaseAll(stuck: Map<string, readonly (readonly string[])[]>): void {
  const waiting = new Map<string, string[]>();
  for (const [course, groups] of stuck)
    for (const id of groups.flat()) waiting.set(id, [...(waiting.get(id) ?? []), course]);
  const queue = [...stuck.keys()];
  for (let course = queue.pop(); course !== undefined; course = queue.pop()) {
    const groups = stuck.get(course);
    if (!groups?.every((group) => group.some((id) => !stuck.has(id)))) continue;
    stuck.delete(course);
    queue.push(...(waiting.get(course) ?? []));
  }
}

function walkToCycle(start: string, stuck: ReadonlyMap<string, readonly (readonly string[])[]>): string[] {
  const path: string[] = [];
  const places = new Map<string, number>();
  for (let course = start; ; ) {
    const seenAt = places.get(course);
    if (seenAt !== undefined) return path.slice(seenAt);
    places.set(course, path.push(course) - 1);
    const blocked = stuck.get(course)?.find((group) => group.every((id) => stuck.has(id))) ?? [];
    course = blocked[0] as string;
  }
}

function startWithFirst(cycle: string[], order: ReadonlyMap<string, unknown>): string[] {
  const members = new Set(cycle);
  const first = cycle.indexOf([...order.keys()].find((course) => members.has(course)) as string);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
