import type { RecommendedCourse } from '../recommendation.ts';
import { describePrerequisites } from './check-prerequisites.ts';
import { findUnwantedOfCourse } from './find-unwanted-subject.ts';
import type { RuleContext } from './list-candidates.ts';
import { readLanguages } from './read-languages.ts';
import { mark } from './workspace.ts';

/** Courses that may be taken now, or those whose prerequisites are missing. */
type UnmodelledPart = 'takeable' | 'missing';

/**
 * Up to `count` courses that the model does not know, or the catalogue where there is none: in catalogue order, those of
 * subjects that the learner wants less of after the others. Such a course says so where it stands lower for it.
 */
export function listUnmodelled(
  context: RuleContext,
  part: UnmodelledPart,
  count: number,
): RecommendedCourse[] {
  const { catalogue, lessOf } = context;
  const { unmodelled } = catalogue;
  const isRead = readLanguages(catalogue.languageNumbers, context.languages);
  const items: RecommendedCourse[] = [];
  let lastWanted = -1;
  for (let place = 0; place < unmodelled.length && items.length < count; place++) {
    const course = unmodelled[place]!;
    if (findUnwantedOfCourse(context, course) !== undefined) continue;
    const item = describe(context, course, { part, isRead });
    if (!item) continue;
    items.push(item);
    lastWanted = place;
  }
  if (lessOf.length === 0) return items;
  for (let place = 0; place < unmodelled.length && items.length < count; place++) {
    const course = unmodelled[place]!;
    const subject = findUnwantedOfCourse(context, course);
    const item = subject === undefined ? undefined : describe(context, course, { part, isRead });
    if (!item || subject === undefined) continue;
    if (place < lastWanted) item.placement = { kind: 'lessOf', tableRank: null, subject };
    items.push(item);
  }
  return items;
}

/** Undefined for a course that may not be recommended, or is of the other part. */
function describe(
  { catalogue, hasHistory }: RuleContext,
  course: number,
  { part, isRead }: { part: UnmodelledPart; isRead: ReturnType<typeof readLanguages> },
): RecommendedCourse | undefined {
  const { rules, workspace, languages } = catalogue;
  if (workspace.marks[course]! & mark.excluded || !isRead[languages[course]!]) return undefined;
  const prerequisites = describePrerequisites(catalogue, course, hasHistory);
  if ((prerequisites.state === 'missing') !== (part === 'missing')) return undefined;
  return { courseId: rules[course]!.id, score: 0, reasons: [], prerequisites };
}
