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
  /** Passes of the softmax refinement over all learners; 0 leaves the ridge alone. */
  softmaxEpochs: number;
  /** Learning rate of the refinement, in logits. */
  softmaxRate: number;
  /** Share of the signals other than the last course that an example of the refinement leaves out. */
  softmaxDropout: number;
  /** b: weight of the ridge in the table T = S + b·R. */
  ridgeBlend: number;
  /** Where the chance in the refinement starts; the same seed gives the same model. */
  seed: number;
  /** Weights kept per row of the table. */
  rowLength: number;
  /** Weight of a course for one that is its twin in text, where one of them is new; see `computeContentWeight`. */
  contentWeight: number;
  /** Learners of a course at which its content weights have halved. */
  contentHalfLife: number;
  /** λ on interests and levels. */
  interestRidge: number;
  /** Weight of declared interests and the goal together, against what the fit says of them. */
  interestWeight: number;
  /** Courses in a history after which interests and the goal weigh half as much. */
  interestHalfLife: number;
  /** Weight of the course that matches an interest or goal best, in scores of the most popular course. */
  matchWeight: number;
  /** The same for a course of the learner's level, and against one two levels away, where no data tells. */
  levelWeight: number;
  /** Weight of a bookmarked course, as a share of one taken just now. */
  bookmarkWeight: number;
  /** Weight of a course that was dropped or rated low, as a share of one that was not. */
  doubtWeight: number;
  /** Weight of the course looked at last, as a share of one taken just now. */
  viewWeight: number;
}

/** Settings that act on fitted weights, so that other values of them need no other fit. */
export type AfterFitSettings = Partial<Pick<FitSettings, 'popularityDebias' | 'ridgeBlend'>>;

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
  softmaxEpochs: 12,
  softmaxRate: 4,
  softmaxDropout: 0.2,
  ridgeBlend: 80,
  seed: 1,
  rowLength: 200,
  contentWeight: 0.0135,
  contentHalfLife: 3,
  interestRidge: 5,
  interestWeight: 1,
  interestHalfLife: 8,
  matchWeight: 0.4,
  levelWeight: 0.04,
  bookmarkWeight: 0.5,
  doubtWeight: 0.25,
  viewWeight: 0.1,
};
