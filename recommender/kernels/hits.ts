// AssemblyScript. The entries of a row that speak of a few courses.

export let slots: usize = 0;
export let hits: usize = 0;

/** Where a number (u32) for each course lies, 0 for most of them, and where `findHits` writes. */
export function useSlots(slotsStart: usize, hitsStart: usize): void {
  slots = slotsStart;
  hits = hitsStart;
}

/** Writes which entries have a column whose slot is not 0; gives their number. */
export function findNarrow(columns: usize, first: usize, end: usize): usize {
  return findHits<u16>(columns, first, end);
}

export function findWide(columns: usize, first: usize, end: usize): usize {
  return findHits<u32>(columns, first, end);
}

/** Without a branch that could be guessed wrong. */
function findHits<Column>(columns: usize, first: usize, end: usize): usize {
  let count: usize = 0;
  for (let i = first; i < end; i++) {
    const column = <usize>load<Column>(columns + i * sizeof<Column>());
    store<u32>(hits + count * 4, <u32>i);
    count += <usize>(load<u32>(slots + column * 4) != 0);
  }
  return count;
}
