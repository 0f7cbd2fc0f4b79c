import type { InteractionKind, NewInteraction, RecordedInteraction } from '@crs/contracts';
import {
  type Database,
  findCourseIds,
  findLatestInteraction,
  insertInteractions,
  insertRecommendationOutcome,
  type OutcomeKind,
} from '@crs/database';
import { ApiError, invalidField } from '../problems/api-error.ts';
import { isTooFarAhead } from './check-moment.ts';

/** Of these kinds the latest one holds; telling it again changes nothing. */
const states: readonly (readonly InteractionKind[])[] = [
  ['enrol', 'complete', 'drop'],
  ['bookmark'],
  ['dismiss'],
];

const outcomes: Partial<Record<InteractionKind, OutcomeKind>> = {
  view: 'clicked',
  enrol: 'enrolled',
  complete: 'enrolled',
  dismiss: 'dismissed',
};

/** Writes down what a learner did. @throws ApiError 404 for an unknown course, 400 for a rating without stars */
export async function recordInteraction(
  db: Database,
  { learnerId, interaction, now }: { learnerId: number; interaction: NewInteraction; now: Date },
): Promise<RecordedInteraction> {
  const { courseId: externalId, kind, value, occurredAt, recommendationId } = interaction;
  checkValue(interaction);
  const moment = occurredAt === undefined ? now : new Date(occurredAt);
  if (isTooFarAhead(moment, now)) throw invalidField('/occurredAt', 'lies in the future');
  const courseId = (await findCourseIds(db, [externalId])).get(externalId);
  if (courseId === undefined) throw new ApiError(404, 'not_found', 'there is no such course');
  const known = occurredAt === undefined && (await findState(db, { learnerId, courseId, kind }));
  if (known) {
    return {
      courseId: externalId,
      ...known,
      occurredAt: known.occurredAt?.toISOString() ?? null,
      isNew: false,
    };
  }
  const row = {
    learnerId,
    courseId,
    kind,
    value: value ?? null,
    occurredAt: moment,
    source: 'learner' as const,
  };
  const count = await insertInteractions(db, [row], now);
  const outcome = outcomes[kind];
  if (recommendationId !== undefined && outcome) {
    const what = { recommendationId, learnerId, courseId, kind: outcome, occurredAt: moment };
    await insertRecommendationOutcome(db, what);
  }
  return { courseId: externalId, kind, value: row.value, occurredAt: moment.toISOString(), isNew: count > 0 };
}

function checkValue({ kind, value }: NewInteraction): void {
  if (kind === 'rate' && value === undefined) throw invalidField('/value', 'is needed for a rating');
  if (kind !== 'rate' && value !== undefined) throw invalidField('/value', 'belongs to ratings alone');
}

/** The interaction that already says the same. */
async function findState(
  db: Database,
  { learnerId, courseId, kind }: { learnerId: number; courseId: number; kind: InteractionKind },
) {
  const kinds = states.find((group) => group.includes(kind));
  const latest = kinds && (await findLatestInteraction(db, { learnerId, courseId, kinds }));
  return latest?.kind === kind ? latest : undefined;
}
