import type { LearnerInteraction, Preferences } from '@crs/database';
import type { LearnerSignals } from '@crs/recommender';

/** The kinds that say something about what to recommend. */
export const signalKinds = ['bookmark', 'enrol', 'complete', 'drop', 'dismiss'] as const;

/**
 * What a history, oldest first, and preferences say to the recommender. Taken: enrolled or completed and not dropped
 * later; a dropped course is not recommended again and meets no prerequisite.
 */
export function deriveSignals(
  history: readonly LearnerInteraction[],
  preferences: Preferences,
): LearnerSignals {
  const taken = new Map<string, LearnerInteraction>();
  const completed = new Set<string>();
  const dropped = new Set<string>();
  for (const interaction of history) {
    const { courseId, kind } = interaction;
    if (kind === 'enrol' || kind === 'complete') {
      dropped.delete(courseId);
      if (!taken.has(courseId)) taken.set(courseId, interaction);
      if (kind === 'complete') completed.add(courseId);
    } else if (kind === 'drop' && !completed.has(courseId)) {
      dropped.add(courseId);
      taken.delete(courseId);
    }
  }
  const reporting = sourcesThatReportCompletion(history);
  const { interests, goal, level, languages, isPersonalised } = preferences;
  return {
    taken: [...taken.keys()],
    completed: [...taken.values()]
      .filter(({ courseId, source }) => completed.has(courseId) || !reporting.has(source))
      .map(({ courseId }) => courseId),
    dismissed: [...listCourses(history, 'dismiss'), ...dropped],
    bookmarked: listCourses(history, 'bookmark').filter((id) => !taken.has(id)),
    interests,
    goal,
    level,
    languages,
    isPersonalised,
  };
}

/**
 * Many sources tell enrolments and never completions: there an enrolment counts as completed. The web app tells both.
 */
function sourcesThatReportCompletion(history: readonly LearnerInteraction[]): Set<string> {
  const completions = history.filter(({ kind }) => kind === 'complete');
  return new Set(['learner', ...completions.map(({ source }) => source)]);
}

function listCourses(history: readonly LearnerInteraction[], kind: LearnerInteraction['kind']): string[] {
  return [...new Set(history.filter((entry) => entry.kind === kind).map(({ courseId }) => courseId))];
}
