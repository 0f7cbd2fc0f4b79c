import type { Model } from '../model.ts';
import type { Reason } from '../recommendation.ts';
import { findWeight } from '../table/weight-table.ts';
import { findInterestWeight } from './interest-rows.ts';
import type { CourseSignal, Signals } from './read-signals.ts';

/** Every contribution to the score of the course at `index` of the model, largest first, none of them zero. */
export function explainScore(model: Model, signals: Signals, index: number): Reason[] {
  const reasons: Reason[] = [];
  for (const signal of signals.courses) {
    const kind = isContentOnly(model, signal.index, index) ? 'content' : 'course';
    insertReason(reasons, kind, model.courseIds[signal.index]!, weighCourse(model, signal, index));
  }
  for (const { kind, text, row, weight } of signals.texts) {
    insertReason(reasons, kind, text, weight * findInterestWeight(row, index));
  }
  const { levelRow, popular } = signals.base;
  if (levelRow !== undefined) {
    insertReason(reasons, 'level', signals.level!, findWeight(model.levels.table, levelRow, index));
  }
  insertReason(reasons, 'popular', '', popular[index]!);
  return reasons;
}

/** Keeps `reasons` sorted, largest first; by insertion, since they are few. */
function insertReason(reasons: Reason[], kind: Reason['kind'], id: string, weight: number): void {
  if (weight === 0) return;
  const reason = { kind, id, weight };
  let place = reasons.push(reason) - 1;
  for (; place > 0 && reasons[place - 1]!.weight < weight; place--) reasons[place] = reasons[place - 1]!;
  reasons[place] = reason;
}

function weighCourse(model: Model, { index, lagWeight, isLast }: CourseSignal, column: number): number {
  const weight = lagWeight * findWeight(model.history, index, column);
  return isLast ? weight + findWeight(model.last, index, column) : weight;
}

/** Without learners of either course, the weight between them can only come from their texts. */
function isContentOnly({ learnerCounts }: Model, a: number, b: number): boolean {
  return learnerCounts[a] === 0 || learnerCounts[b] === 0;
}
