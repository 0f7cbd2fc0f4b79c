import type { composeRecommendations } from '@crs/api';
import { formatTable } from './format-table.ts';

/** One learner's list, for a person. */
export function formatRecommendations(list: ReturnType<typeof composeRecommendations>): string {
  const { learnerId, modelVersion, isFallback, items } = list;
  const source = isFallback ? 'nothing personal is known: popular and new courses' : `model ${modelVersion}`;
  if (items.length === 0) return `${learnerId}: nothing to recommend (${source})\n`;
  const rows = items.map(({ rank, course, score, reasons, prerequisites }) => [
    rank,
    course.id,
    course.title,
    score.toFixed(3),
    reasons.map(({ kind, label }) => `${kind} ${label}`).join('; '),
    describePrerequisites(prerequisites),
  ]);
  return `${learnerId} (${source})\n${formatTable(['#', 'course', 'title', 'score', 'because of', 'prerequisites'], rows)}\n`;
}

function describePrerequisites({
  state,
  missing,
}: {
  state: string;
  missing: readonly (readonly { id: string }[])[];
}): string {
  const groups = missing.map((group) => group.map(({ id }) => id).join(' or '));
  return groups.length > 0 ? `${state}: ${groups.join(', ')}` : state;
}
