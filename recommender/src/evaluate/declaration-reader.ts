import type { Model } from '../model.ts';
import { sumBaseRow } from '../serve/base-rows.ts';
import { prepareDeclaredRows } from '../serve/declared-rows.ts';
import { createInterestCache } from '../serve/interest-rows.ts';
import { readDeclaredSignals, type TextSignal } from '../serve/read-signals.ts';
import type { TrainingData } from '../training-data.ts';

/** What a score starts from for one learner, and the rows of what the learner declares. */
interface DeclaredSignals {
  base: ArrayLike<number>;
  texts: TextSignal[];
}

/** Reads what learners declare as it is read for a list. A learner without declarations starts from the bias alone. */
export function createDeclarationReader(model: Model, declared: TrainingData['declared'] = []) {
  const rows = {
    interestCache: createInterestCache(model.popularity),
    declaredRows: prepareDeclaredRows(model),
  };
  const baseRows = new Map<string, Float64Array>();
  return (learner: number | undefined, historyLength: number): DeclaredSignals => {
    const hasHistory = historyLength > 0;
    const declaration = learner === undefined ? undefined : declared[learner];
    if (!declaration) return { base: hasHistory ? model.bias : model.popularity, texts: [] };
    const { level } = declaration;
    const key = `${hasHistory} ${level}`;
    const base = baseRows.get(key) ?? sumBaseRow(model, { hasHistory, level }).scores;
    baseRows.set(key, base);
    return { base, texts: readDeclaredSignals(model, rows, declaration, historyLength) };
  };
}
