const CLOCK_TOLERANCE_MS = 24 * 3600 * 1000;

/** More than a day ahead: time zones and clocks explain less than that. */
export function isTooFarAhead(moment: Date, now: Date): boolean {
  return moment.getTime() > now.getTime() + CLOCK_TOLERANCE_MS;
}
