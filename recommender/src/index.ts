export { baselines } from './baselines/baselines.ts';
export { type Catalogue, type CourseRules, prepareCatalogue } from './catalogue.ts';
export { type FitProgress, fitModel } from './fit-model.ts';
export { defaultFitSettings, type FitSettings } from './fit-settings.ts';
export { deriveSignals, type LearnerEvent } from './derive-signals.ts';
export type { LearnerSignals } from './learner-signals.ts';
export { type Level, levels } from './level.ts';
export { type Model, ModelFormatError } from './model.ts';
export { decodeModel, encodeModel } from './model-bytes.ts';
export { defaultListSettings, type ListSettings } from './list-settings.ts';
export { type ListOptions, recommend } from './recommend.ts';
export type {
  Placement,
  PlacementKind,
  PrerequisiteStatus,
  Reason,
  ReasonKind,
  Recommendations,
  RecommendedCourse,
  RelatedCourse,
} from './recommendation.ts';
export { findNext, findSimilar } from './related-courses.ts';
export { type Counts, recountPairs } from './counts.ts';
export { decodeCounts, encodeCounts } from './counts-bytes.ts';
export { countPairs } from './ridge/count-pairs.ts';
export { combineSums, isCountedWith, type PairSums } from './ridge/pair-sums.ts';
export { addReranker, isGain, learnOrder } from './rerank/rerank-model.ts';
export type { CourseContent, Sequences, TrainingData } from './training-data.ts';
export {
  type Comparison,
  type ContenderResult,
  type Evaluation,
  type EvaluationOptions,
  evaluateContenders,
} from './evaluate/evaluate-contenders.ts';
export { allowAll } from './evaluate/allow-all.ts';
export { evaluateNewCourses, type NewCourseResult } from './evaluate/evaluate-new-courses.ts';
export {
  evaluateNewLearners,
  type NewLearnerOptions,
  type NewLearnerTable,
} from './evaluate/evaluate-new-learners.ts';
export { exposureShares } from './evaluate/exposure.ts';
export { holdOut } from './evaluate/hold-out.ts';
export { type EvaluationPart, type Protocol, protocols } from './evaluate/held-out.ts';
export type { HistoryLengthResult } from './evaluate/metrics-by-length.ts';
export type { RankingMetrics } from './evaluate/ranking-metrics.ts';
export type { PairedDifference } from './evaluate/statistics.ts';
export type { Contender, Scorer } from './evaluate/scorer.ts';
export { createServedModels } from './evaluate/served-models.ts';
export {
  contendWith,
  createServedContender,
  createTableContenders,
  type ServedFit,
} from './evaluate/table-contender.ts';
export {
  createListContenders,
  type ListVariant,
  listVariants,
  nameVariant,
} from './evaluate/list-contender.ts';
export {
  type SignalCase,
  type SignalTrial,
  type SignalTuning,
  type SignalWeights,
  tuneSignals,
} from './tune/tune-signals.ts';
export { type Trial, type TuneOptions, type Tuning, tuneSettings } from './tune/tune-settings.ts';
