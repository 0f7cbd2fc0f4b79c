import type { Catalogue } from '../catalogue.ts';
import type { Model } from '../model.ts';
import type { Reason } from '../recommendation.ts';
import { findWeight, type WeightTable } from '../table/weight-table.ts';
import type { Candidates } from './candidates.ts';
import type { Signals } from './read-signals.ts';
import { reserveContributions, type Workspace } from './workspace.ts';

/**
 * Adds up the weight of every signal for every course of the draft: signal s of the course at place p of n is
 * `contributions[s · n + p]`, courses first, then texts. Each row is read once, whatever the length of the list.
 */
export function weighSignals({ workspace }: Catalogue, { courses, texts }: Signals): void {
  const { draft } = workspace;
  const { length } = draft;
  const { slots, history, last } = workspace.kernel!;
  const contributions = reserveContributions(workspace, (courses.length + texts.length) * length);
  for (let p = 0; p < length; p++) slots[draft.indices[p]!] = p + 1;
  let start = -1;
  for (const { index, lagWeight, isLast } of courses) {
    weighRow(workspace, start, history, { row: index, factor: lagWeight });
    if (isLast) weighRow(workspace, start, last, { row: index, factor: lagWeight });
    start += length;
  }
  for (const { row, weight } of texts) {
    for (let e = 0; e < row.columns.length; e++) {
      const slot = slots[row.columns[e]!]!;
      if (slot > 0) contributions[start + slot]! += row.weights[e]! * weight;
    }
    start += length;
  }
  for (let p = 0; p < length; p++) slots[draft.indices[p]!] = 0;
}

function weighRow(
  { kernel, contributions }: Workspace,
  start: number,
  table: WeightTable,
  { row, factor }: { row: number; factor: number },
): void {
  const { columns, values, scales } = table;
  const { slots, hits, findHits } = kernel!;
  const count = findHits(table, row);
  const scale = scales[row]! * factor;
  for (let hit = 0; hit < count; hit++) {
    const e = hits[hit]!;
    contributions[start + slots[columns[e]!]!]! += values[e]! * scale;
  }
}

/** Every contribution to the score of the course at a place of the draft, largest first, none of them zero. */
export function explainScore(
  model: Model,
  { workspace }: Catalogue,
  signals: Signals,
  place: number,
): Reason[] {
  const { draft, contributions, takeable } = workspace;
  const index = draft.indices[place]!;
  const reasons: Reason[] = [];
  let at = place;
  for (const signal of signals.courses) {
    const weight = contributions[at]!;
    at += draft.length;
    if (weight === 0) continue;
    const kind = isContentOnly(model, signal.index, index) ? 'content' : 'course';
    insertReason(reasons, { kind, id: model.courseIds[signal.index]!, weight });
  }
  const { levelRow, levelWeight, popular } = signals.base;
  const judged = levelRow === undefined ? 0 : levelWeight * findWeight(model.levels.table, levelRow, index);
  let declared: Reason = { kind: 'level', id: signals.level ?? '', weight: judged };
  for (const { kind, text } of signals.texts) {
    if (kind !== declared.kind || text !== declared.id) {
      insertReason(reasons, declared);
      declared = { kind, id: text, weight: 0 };
    }
    declared.weight += contributions[at]!;
    at += draft.length;
  }
  insertReason(reasons, declared);
  insertReason(reasons, { kind: 'popular', id: '', weight: popular[index]! });
  countPlacesLost(reasons, takeable, draft.tableRanks[place]!);
  return reasons;
}

/** Marks what moved the candidate of this rank down by more than one place, by score alone. */
function countPlacesLost(reasons: Reason[], { scores }: Candidates, rank: number): void {
  for (let r = reasons.length - 1; r >= 0 && reasons[r]!.weight < 0; r--) {
    const without = scores[rank - 1]! - reasons[r]!.weight;
    let lost = 0;
    while (rank - 2 - lost >= 0 && scores[rank - 2 - lost]! < without) lost++;
    if (lost > 1) reasons[r]!.placesLost = lost;
  }
}

/** Keeps `reasons` sorted, largest first, without any of no weight; by insertion, since they are few. */
function insertReason(reasons: Reason[], reason: Reason): void {
  const { weight } = reason;
  if (weight === 0) return;
  let place = reasons.push(reason) - 1;
  for (; place > 0 && reasons[place - 1]!.weight < weight; place--) reasons[place] = reasons[place - 1]!;
  reasons[place] = reason;
}

/** Without learners of either course, the weight between them can only come from their texts. */
function isContentOnly({ learnerCounts }: Model, a: number, b: number): boolean {
  return learnerCounts[a] === 0 || learnerCounts[b] === 0;
}
