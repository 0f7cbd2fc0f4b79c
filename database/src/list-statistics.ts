import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { jsonElements, utcDay } from './dialect.ts';

/** From `since` on, before `before`. */
export interface Period {
  since: Date;
  before: Date;
}

/**
 * What became of the lists of one model. A visit is all its lists of one learner on one day (UTC): asking again makes no
 * new one. A visit counts once for each kind of outcome, however many courses it concerned.
 */
export interface ModelListStatistics {
  /** Null: lists that were made before there was a model. */
  version: string | null;
  listCount: number;
  learnerCount: number;
  visitCount: number;
  /** Visits in which a recommended course was opened, … */
  clickedCount: number;
  /** … enrolled in or completed, … */
  enrolledCount: number;
  /** … or dismissed. */
  dismissedCount: number;
}

/** The lists of a period by their model, the one that was served last first. */
export async function summarizeListsByModel(
  db: Database,
  { since, before }: Period,
): Promise<ModelListStatistics[]> {
  const { rows } = await sql<ModelListStatistics>`
    with outcomes as (
      select recommendation_id,
        max(case when kind = 'clicked' then 1 else 0 end) as clicked,
        max(case when kind = 'enrolled' then 1 else 0 end) as enrolled,
        max(case when kind = 'dismissed' then 1 else 0 end) as dismissed
      from recommendation_outcomes group by recommendation_id
    ), visits as (
      select model_version, learner_id, count(*) as lists, max(generated_at) as latest, max(coalesce(clicked, 0)) as clicked,
        max(coalesce(enrolled, 0)) as enrolled, max(coalesce(dismissed, 0)) as dismissed
      from recommendations left join outcomes on outcomes.recommendation_id = recommendations.id
      where generated_at >= ${since} and generated_at < ${before}
      group by model_version, learner_id, ${utcDay(db, 'generated_at')}
    )
    select model_version as version, cast(sum(lists) as bigint) as list_count,
      count(distinct learner_id) as learner_count, count(*) as visit_count, sum(clicked) as clicked_count,
      sum(enrolled) as enrolled_count, sum(dismissed) as dismissed_count
    from visits group by model_version order by max(latest) desc`.execute(db);
  return rows;
}

/** How often courses at one place of a list were opened, enrolled in or dismissed. */
export interface PlaceStatistics {
  /** 1 is the top of the list. */
  place: number;
  clickedCount: number;
  enrolledCount: number;
  dismissedCount: number;
}

/** The outcomes of the lists of a period by the place of their course; places without any are left out. */
export async function summarizeOutcomesByPlace(
  db: Database,
  { since, before }: Period,
): Promise<PlaceStatistics[]> {
  const { source, place, text } = jsonElements(db, 'recommendations.items');
  const count = (kind: string) => sql<number>`count(case when outcomes.kind = ${sql.lit(kind)} then 1 end)`;
  const { rows } = await sql<PlaceStatistics>`
    select ${place} as place, ${count('clicked')} as clicked_count, ${count('enrolled')} as enrolled_count,
      ${count('dismissed')} as dismissed_count
    from recommendation_outcomes as outcomes
    join recommendations on recommendations.id = outcomes.recommendation_id
    join courses on courses.id = outcomes.course_id
    cross join ${source}
    where generated_at >= ${since} and generated_at < ${before} and ${text('courseId')} = courses.external_id
    group by ${place} order by ${place}`.execute(db);
  return rows;
}
