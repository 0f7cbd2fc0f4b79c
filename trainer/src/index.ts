export type { ColdStartReport } from './evaluate-cold-start.ts';
export {
  type EvaluateOptions,
  type EvaluationReport,
  evaluateData,
  evaluateModels,
  modelNames,
} from './evaluate-models.ts';
export { formatEvaluation } from './format-evaluation.ts';
export { formatReport, type ReportFormat, reportFormats } from './report/format-report.ts';
export { loadCountedData } from './load-counted-data.ts';
export { type LoadedData, loadTrainingData } from './load-training-data.ts';
export { compareModels, type ModelComparison } from './compare-models.ts';
export { type Finding, formatDifference } from './findings.ts';
export type { Duel } from './judge-settings.ts';
export type { Stage } from './stage-clock.ts';
export type { TuningBudget } from './tune-data.ts';
export {
  type SiteTuning,
  type TrainingProgress,
  type TrainingReport,
  type TrainOptions,
  trainModel,
} from './train-model.ts';
export { type EvaluationPart, type Protocol, protocols } from '@crs/recommender';
