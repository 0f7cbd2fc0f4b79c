export function formatShare(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}

export function formatShort(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

/** A difference always shows its sign. */
export function formatSigned(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
}

export function formatError(value: number | null): string {
  return value === null ? '–' : `± ${value.toFixed(4)}`;
}

export function formatCount(value: number): string {
  return value.toLocaleString('en-US');
}

export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function formatPercent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

/** Seconds since 1970 → `2021-09-22`. */
export function formatDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
