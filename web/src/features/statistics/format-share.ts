import type { ModelStatistics } from '@crs/contracts';

type OutcomeShare = ModelStatistics['clicked'];

/** `12.3 ± 1.1 %` */
export function formatShare({ share, error }: OutcomeShare): string {
  return `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}

export function formatPercentTick(tick: number, digits: number): string {
  return `${tick.toFixed(digits)} %`;
}
