/** Set once the process is asked to end: it still answers, but wants no new connections. */
export interface Drain {
  isDraining: boolean;
}
