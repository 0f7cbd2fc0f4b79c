import type { ListSettings } from '../list-settings.ts';
import { findPrerequisiteState } from './check-prerequisites.ts';
import { isAllowed, type RuleContext } from './list-candidates.ts';
import { offerToTopList, resetTopList } from './top-list.ts';

/** So many of the best new courses take turns. */
const rotationLength = 5;

/**
 * One of the new courses that the content speaks for most, outside the list so far: the learner's signals add to it
 * more than to the others. `rotation` says whose turn it is. Its index in the model, or −1.
 */
export function findNewCourse(
  context: RuleContext,
  { newCourseLearners }: ListSettings,
  rotation: number,
): number {
  const { model, workspace } = context.catalogue;
  const { gains, draft, newCourses } = workspace;
  resetTopList(newCourses, rotationLength);
  for (const index of context.catalogue.byLearners) {
    if (model!.learnerCounts[index]! >= newCourseLearners) break;
    const gain = gains.values[index]!;
    if (gain <= 0 || gain <= newCourses.threshold || !canTake(context, index)) continue;
    if (draft.indices.subarray(0, draft.length).includes(index)) continue;
    offerToTopList(newCourses, index, gain);
  }
  return newCourses.length > 0 ? newCourses.indices[rotation % newCourses.length]! : -1;
}

function canTake(context: RuleContext, index: number): boolean {
  const { catalogue, hasHistory } = context;
  const course = catalogue.toOffered[index]!;
  if (course < 0 || !isAllowed(context, course)) return false;
  return findPrerequisiteState(catalogue, course, hasHistory) !== 'missing';
}
