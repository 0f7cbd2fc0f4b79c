import type { ListSettings } from '../list-settings.ts';
import { findPrerequisiteState } from './check-prerequisites.ts';
import { findUnwantedSubject } from './find-unwanted-subject.ts';
import type { RuleContext } from './list-candidates.ts';
import type { ListDraft } from './list-draft.ts';
import type { Signals } from './read-signals.ts';
import { offerToTopList, resetTopList } from './top-list.ts';
import { mark } from './workspace.ts';

/** So many of the best new courses take turns. */
const rotationLength = 5;

/**
 * One of the new courses that the content speaks for most, outside the list so far: the learner's signals add to it
 * more than to the others. None of a subject that the learner wants less of. `rotation` says whose turn it is. Its index in the model, or −1.
 */
export function findNewCourse(
  context: RuleContext,
  { base }: Signals,
  { newCourseLearners }: ListSettings,
  rotation: number,
): number {
  const { byLearners, workspace } = context.catalogue;
  const { indices: ordered, learnerCounts } = byLearners;
  const { draft, newCourses } = workspace;
  const { gains } = workspace.kernel!;
  resetTopList(newCourses, rotationLength);
  let threshold = 0;
  for (let i = 0; i < ordered.length && learnerCounts[i]! < newCourseLearners; i++) {
    const index = ordered[i]!;
    if (gains[index]! <= threshold || base.scores[index] === -Infinity) continue;
    if (!canTake(context, index) || isListed(draft, index)) continue;
    if (findUnwantedSubject(context, index) !== undefined) continue;
    offerToTopList(newCourses, index, gains[index]!);
    threshold = Math.max(0, newCourses.threshold);
  }
  return newCourses.length > 0 ? newCourses.indices[rotation % newCourses.length]! : -1;
}

function isListed({ indices, length }: ListDraft, index: number): boolean {
  for (let place = 0; place < length; place++) if (indices[place] === index) return true;
  return false;
}

function canTake({ catalogue, hasHistory }: RuleContext, index: number): boolean {
  const course = catalogue.toOffered[index]!;
  if (catalogue.workspace.marks[course]! & mark.excluded) return false;
  return findPrerequisiteState(catalogue, course, hasHistory) !== 'missing';
}
