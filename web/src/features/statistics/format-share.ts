import type { ModelStatistics } from '@crs/contracts';
import type { Formats } from '../../language/formats.ts';

type OutcomeShare = ModelStatistics['clicked'];

/** `12.3 ± 1.1 %` */
export function formatShare({ share, error }: OutcomeShare, { figure, percent }: Formats): string {
  return `${figure(100 * share, 1)} ± ${percent(error)}`;
}
