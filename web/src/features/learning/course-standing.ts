import type { History, InteractionKind } from '@crs/contracts';
import type { LearningTab } from './learning-search.ts';

export type HistoryEntry = History['items'][number];

/** Where a learner stands with one course. */
export interface CourseStanding {
  course: HistoryEntry['course'];
  isTaking: boolean;
  isCompleted: boolean;
  isSaved: boolean;
  isDismissed: boolean;
  /** Stars, 1 to 5. */
  rating: number | undefined;
  /** The newest entry that decides the tab; null where its source gives no dates. */
  changedAt: string | null;
}

/** One standing a course, newest change first. Entries come newest first. */
export function listStandings(entries: HistoryEntry[]): CourseStanding[] {
  const entriesByCourse = Map.groupBy(
    entries.filter(({ kind }) => kind !== 'view'),
    ({ course }) => course.id,
  );
  return [...entriesByCourse.values()].map(toStanding);
}

function toStanding(entries: HistoryEntry[]): CourseStanding {
  const [newest] = entries as [HistoryEntry, ...HistoryEntry[]];
  const find = (kind: InteractionKind) => entries.findIndex((entry) => entry.kind === kind);
  const has = (kind: InteractionKind) => find(kind) !== -1;
  const isDropped = has('drop') && find('drop') < find('enrol');
  return {
    course: newest.course,
    isTaking: has('enrol') && !has('complete') && !isDropped,
    isCompleted: has('complete'),
    isSaved: has('bookmark'),
    isDismissed: has('dismiss'),
    rating: entries.find(({ kind }) => kind === 'rate')?.value ?? undefined,
    changedAt: newest.occurredAt,
  };
}

const isInTab: Record<LearningTab, (standing: CourseStanding) => boolean> = {
  taking: ({ isTaking }) => isTaking,
  completed: ({ isCompleted }) => isCompleted,
  saved: ({ isSaved }) => isSaved,
  dismissed: ({ isDismissed }) => isDismissed,
};

export function selectTab(standings: CourseStanding[], tab: LearningTab): CourseStanding[] {
  return standings.filter(isInTab[tab]);
}
