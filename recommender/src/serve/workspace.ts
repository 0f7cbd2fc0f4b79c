import { createTopList, type TopList } from './top-list.ts';

/** Arrays of one catalogue's size that requests reuse; between two requests `marks` is all zero. */
export interface Workspace {
  /** By index in the model. */
  scores: Float64Array;
  /** By course number, bits of `mark`. */
  marks: Uint8Array;
  marked: Int32Array;
  markedCount: number;
  takeable: TopList;
  missing: TopList;
}

/** Why a course is marked. `known` courses satisfy prerequisites, `excluded` ones are not recommended. */
export const mark = { excluded: 1, known: 2, counted: 4 } as const;

export function createWorkspace(modelSize: number, courseCount: number): Workspace {
  return {
    scores: new Float64Array(modelSize),
    marks: new Uint8Array(courseCount),
    marked: new Int32Array(courseCount),
    markedCount: 0,
    takeable: createTopList(),
    missing: createTopList(),
  };
}

export function addMark(workspace: Workspace, course: number, bit: number): void {
  if (workspace.marks[course] === 0) workspace.marked[workspace.markedCount++] = course;
  workspace.marks[course]! |= bit;
}

export function clearMarks(workspace: Workspace): void {
  for (let i = 0; i < workspace.markedCount; i++) workspace.marks[workspace.marked[i]!] = 0;
  workspace.markedCount = 0;
}
