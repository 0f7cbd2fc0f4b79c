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
  const reasons = explain === 'full' ? item.reasons : pickReasons(item.reasons);
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
    ...(item.placement && { placement: item.placement }),
  };
}

/**
 * Of reasons that come largest first, the three that weigh most, for or against, and what moved the course down by more than one place.
 * Their order stays.
 */
function pickReasons(reasons: readonly ModelReason[]): readonly ModelReason[] {
  let first = 0;
  let last = reasons.length - 1;
  while (first + reasons.length - 1 - last < SHORT_REASONS && first <= last) {
    if (Math.abs(reasons[first]!.weight) >= Math.abs(reasons[last]!.weight)) first++;
    else last--;
  }
  return reasons.filter(({ placesLost }, place) => place < first || place > last || placesLost !== undefined);
}

function describeReason(catalogue: CatalogueSnapshot, reason: ModelReason): Reason {
  return { ...reason, label: labelReason(catalogue, reason) };
}

/** What to show for a reason: the title of a course as it is now, or the words of the learner. */
export function labelReason({ byId }: CatalogueSnapshot, { kind, id }: Pick<Reason, 'kind' | 'id'>): string {
  if (kind === 'popular') return 'Popular with learners';
  return kind === 'course' || kind === 'content' ? (byId.get(id)?.title ?? id) : id;
}
