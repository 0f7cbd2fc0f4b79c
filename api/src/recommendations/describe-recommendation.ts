import type { Reason, Recommendation, RecommendationQuery } from '@crs/contracts';
import type { Reason as ModelReason, RecommendedCourse } from '@crs/recommender';
import { type CatalogueSnapshot } from '../catalogue/catalogue-snapshot.ts';
import { getSnapshotCourse } from '../catalogue/get-course.ts';

const SHORT_REASONS = 3;

export type Explanation = NonNullable<RecommendationQuery['explain']>;

/** A recommended course in the words of the catalogue. */
export function describeRecommendation(
  catalogue: CatalogueSnapshot,
  item: RecommendedCourse,
  { rank, explain }: { rank: number; explain: Explanation },
): Recommendation {
  const { state, missing } = item.prerequisites;
  const reasons = explain === 'full' ? item.reasons : pickLargest(item.reasons);
  return {
    rank,
    course: getSnapshotCourse(catalogue, item.courseId).summary,
    score: item.score,
    reasons: reasons.map((reason) => describeReason(catalogue, reason)),
    prerequisites: {
      state,
      missing: missing.map((group) =>
        group.map((id) => ({ id, title: catalogue.byId.get(id)?.title ?? null })),
      ),
    },
  };
}

/** The three that weigh most, for or against; those for it first. */
function pickLargest(reasons: readonly ModelReason[]): ModelReason[] {
  return reasons
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, SHORT_REASONS)
    .toSorted((a, b) => b.weight - a.weight);
}

function describeReason(catalogue: CatalogueSnapshot, { kind, id, weight }: ModelReason): Reason {
  if (kind === 'popular') return { kind, id, label: 'Popular with learners', weight };
  const isCourse = kind === 'course' || kind === 'content';
  return { kind, id, label: isCourse ? (catalogue.byId.get(id)?.title ?? id) : id, weight };
}
