import type { Catalogue } from '../catalogue.ts';
import type { PrerequisiteStatus } from '../recommendation.ts';
import { mark } from './workspace.ts';

type State = PrerequisiteStatus['state'];

/** State of a course's prerequisites by the `known` marks of the workspace. */
export function findPrerequisiteState(catalogue: Catalogue, course: number, hasHistory: boolean): State {
  const groups = catalogue.prerequisites[course];
  let state: State = 'met';
  for (const group of groups ?? []) {
    const groupState = findGroupState(catalogue, group, hasHistory);
    if (groupState === 'missing') return 'missing';
    if (groupState === 'unknown') state = 'unknown';
  }
  return state;
}

/** The state with the groups that are not satisfied. */
export function describePrerequisites(
  catalogue: Catalogue,
  course: number,
  hasHistory: boolean,
): PrerequisiteStatus {
  if (!catalogue.prerequisites[course]) return { state: 'met', missing: [] };
  const groups = catalogue.rules[course]!.prerequisites.filter((group) => group.length > 0);
  const missing = groups.filter((_, g) => {
    const group = catalogue.prerequisites[course]![g]!;
    return findGroupState(catalogue, group, hasHistory) !== 'met';
  });
  return {
    state: findPrerequisiteState(catalogue, course, hasHistory),
    missing: missing.map((group) => group.slice()),
  };
}

function findGroupState({ workspace, rules }: Catalogue, group: Int32Array, hasHistory: boolean): State {
  let hasOutside = false;
  for (const course of group) {
    if (workspace.marks[course]! & mark.known) return 'met';
    if (course >= rules.length) hasOutside = true;
  }
  return hasHistory && !hasOutside ? 'missing' : 'unknown';
}
