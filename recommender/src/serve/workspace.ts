import type { Model } from '../model.ts';
import { candidateCount } from '../rerank/reranker.ts';
import { createReranking, type Reranking } from '../rerank/reranking.ts';
import { type Candidates, createCandidates } from './candidates.ts';
import { createListDraft, type ListDraft } from './list-draft.ts';
import { type Choice, createChoice } from './pick-diverse.ts';
import { createRanking, type Ranking } from './relevance.ts';
import { getRowKernel, type RowKernel } from './row-kernel.ts';
import { createTopList, type TopList } from './top-list.ts';

/**
 * Arrays that requests reuse. Those of the size of the model or the catalogue are made once; between two requests
 * `marks` are all zero.
 */
export interface Workspace {
  /** By course number, bits of `mark`. */
  marks: Uint8Array;
  marked: Int32Array;
  markedCount: number;
  /** Undefined without a model. Its slots hold 1 + the place among the candidates, later in the list. */
  kernel: RowKernel | undefined;
  takeable: Candidates;
  missing: Candidates;
  ranking: Ranking;
  /** Undefined where the model has no re-ranker. */
  reranking: Reranking | undefined;
  /** Where the re-ranker put each candidate. */
  rerankedPlaces: Int32Array;
  choice: Choice;
  newCourses: TopList;
  /** Courses of the list, in the making. */
  draft: ListDraft;
  /** Weight of each signal for each course of the list, see `weighSignals`. */
  contributions: Float64Array;
}

/** Why a course is marked. `known` courses satisfy prerequisites, `excluded` ones are not recommended. */
export const mark = { excluded: 1, known: 2, counted: 4 } as const;

export function createWorkspace(model: Model | undefined, courseCount: number): Workspace {
  const kernel = model && getRowKernel(model);
  return {
    marks: new Uint8Array(courseCount),
    marked: new Int32Array(courseCount),
    markedCount: 0,
    kernel,
    reranking: kernel && createReranking(model, kernel),
    newCourses: createTopList(),
    ...createLists(candidateCount),
    contributions: new Float64Array(1024),
  };
}

function createLists(capacity: number) {
  return {
    takeable: createCandidates(capacity),
    missing: createCandidates(capacity),
    ranking: createRanking(capacity),
    rerankedPlaces: new Int32Array(capacity),
    choice: createChoice(capacity),
    draft: createListDraft(capacity),
  };
}

export function addMark(workspace: Workspace, course: number, bit: number): void {
  if (workspace.marks[course] === 0) workspace.marked[workspace.markedCount++] = course;
  workspace.marks[course]! |= bit;
}

/** Makes the workspace ready for lists of `limit` courses of the next learner. */
export function resetWorkspace(workspace: Workspace, limit: number): void {
  const { marks, marked } = workspace;
  for (let i = 0; i < workspace.markedCount; i++) marks[marked[i]!] = 0;
  workspace.markedCount = 0;
  if (workspace.takeable.indices.length < limit) {
    Object.assign(workspace, createLists(limit));
  }
  workspace.draft.length = 0;
}

/** `length` zeros. */
export function reserveContributions(workspace: Workspace, length: number): Float64Array {
  if (workspace.contributions.length < length) workspace.contributions = new Float64Array(2 * length);
  return workspace.contributions.fill(0, 0, length);
}
