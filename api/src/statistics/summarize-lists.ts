import type { OutcomeShare, Statistics } from '@crs/contracts';
import { type Database, summarizeListsByModel, summarizeOutcomesByPlace } from '@crs/database';

const DAY_MS = 86_400_000;

/** What learners did with the lists of the last `days` days. */
export async function summarizeLists(
  db: Database,
  { days = 30, now }: { days?: number | undefined; now: Date },
): Promise<Statistics> {
  const period = { since: new Date(now.getTime() - days * DAY_MS), before: now };
  const models = await summarizeListsByModel(db, period);
  return {
    since: period.since.toISOString(),
    before: period.before.toISOString(),
    models: models.map(({ clickedCount, enrolledCount, dismissedCount, ...model }) => ({
      ...model,
      clicked: toShare(clickedCount, model.visitCount),
      enrolled: toShare(enrolledCount, model.visitCount),
      dismissed: toShare(dismissedCount, model.visitCount),
    })),
    places: await summarizeOutcomesByPlace(db, period),
  };
}

/**
 * With the standard error √(p(1 − p)/n) of a share of independent visits, two hits and two misses added (Agresti and Coull
 * 1998), so that a handful of visits does not look sure.
 */
function toShare(count: number, total: number): OutcomeShare {
  const p = (count + 2) / (total + 4);
  return { count, share: count / total, error: Math.sqrt((p * (1 - p)) / (total + 4)) };
}
