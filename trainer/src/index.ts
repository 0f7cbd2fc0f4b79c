export {
  type EvaluateOptions,
  type EvaluationReport,
  evaluateData,
  evaluateModels,
  modelNames,
} from './evaluate-models.ts';
export { formatEvaluation } from './format-evaluation.ts';
export { formatReport, type ReportFormat, reportFormats } from './report/format-report.ts';
export { type LoadedData, loadTrainingData } from './load-training-data.ts';
export type { ModelMetrics } from './measure-model.ts';
export type { Stage } from './stage-clock.ts';
export { type TrainingProgress, type TrainingReport, type TrainOptions, trainModel } from './train-model.ts';
export { type EvaluationPart, type Protocol, protocols } from '@crs/recommender';
