/** What a bulk write did to the rows it was given: the three add up to their number. */
export interface WriteCounts {
  created: number;
  updated: number;
  unchanged: number;
}
