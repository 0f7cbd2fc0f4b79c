/** Parameters of the fit. The letters are those of the formulas in recommender/DESIGN.md. */
export interface FitSettings {
  /** τ: decay of a history signal, in courses. */
  decayLag: number;
  /** c: floor of a history signal's weight. */
  decayFloor: number;
  /** L: how many of the latest courses count as history. */
  historyLength: number;
  /** γ: discount of the courses after the next one as targets, 0 to 1. */
  targetDiscount: number;
  /** H: how many following courses are targets. */
  targetHorizon: number;
  /** ρ: weight of each history read backwards; 0 where order is truly directed. */
  reversedWeight: number;
  /** λ on course signals. */
  ridge: number;
  /** λ on the bias. */
  biasRidge: number;
  /** β: exponent of the popularity debias; larger favours the long tail. */
  popularityDebias: number;
  /** Weights kept per row of the table. */
  rowLength: number;
  /** Similarity of 1 between two courses without learners adds this much to their weight. */
  contentWeight: number;
  /** Learners of a course at which its content prior has halved. */
  contentHalfLife: number;
}

export const defaultFitSettings: FitSettings = {
  decayLag: 8,
  decayFloor: 0.1,
  historyLength: 50,
  targetDiscount: 0.5,
  targetHorizon: 3,
  reversedWeight: 0.3,
  ridge: 20,
  biasRidge: 1,
  popularityDebias: 0.1,
  rowLength: 200,
  contentWeight: 0.1,
  contentHalfLife: 10,
};
