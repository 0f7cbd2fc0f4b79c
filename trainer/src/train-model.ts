import { createHash } from 'node:crypto';
import { type Database, findLiveModel, insertModel } from '@crs/database';
import {
  encodeModel,
  type FitSettings,
  fitModel,
  isCountedWith,
  type RankingMetrics,
  type SignalTrial,
  type TrainingData,
  type Trial,
  type Tuning,
} from '@crs/recommender';
import { type Finding, wordFindings } from './findings.ts';
import { fingerprintData } from './fingerprint-data.ts';
import { type Judgement, judgeSettings } from './judge-settings.ts';
import { type CountedData, type CountingReport, loadCountedData } from './load-counted-data.ts';
import { planSettings, type SettingsPlan, toParameters } from './plan-settings.ts';
import { publishTrained } from './publish-trained.ts';
import { rerankTrained, type Reranking } from './rerank-trained.ts';
import { type Stage, StageClock } from './stage-clock.ts';
import { tuneData, type TuningBudget } from './tune-data.ts';
import { tuneSiteSignals } from './tune-signals.ts';

export interface TrainingProgress {
  stage: 'load' | 'tune' | 'evaluate' | 'fit' | 'rerank' | 'store';
  /** What is being done, for a person. */
  detail: string;
  /** Share of the stage that is done, 0 to 1; undefined where its end is not known. */
  fraction: number | undefined;
}

export interface TrainOptions {
  /** Makes the new model the live one, if it is judged fit; see `judgeSettings`. */
  publish?: boolean;
  /** Makes it the live one whatever the judgement says. */
  force?: boolean;
  /** Who ordered it, as the audit log names people; `system` unless told otherwise. */
  orderedBy?: string;
  /** Judges the settings on held-out courses, which costs more fits; true unless told otherwise. */
  evaluate?: boolean;
  /** Learns an order of the best courses from those held-out courses; true unless told otherwise. */
  rerank?: boolean;
  /** Searches the settings of this site first. */
  tune?: TuningBudget | undefined;
  settings?: Partial<FitSettings>;
  /** Reads all interactions, even where the counts of the training before could be used. */
  isFromScratch?: boolean;
  onProgress?: (progress: TrainingProgress) => void;
  clock?: () => Date;
}

/** What was tuned on the data of a site. */
export interface SiteTuning extends Tuning {
  /** Of the weights of signals; empty where learners gave too few. */
  signalTrials: SignalTrial[];
}

export interface TrainingReport {
  version: string;
  isPublished: boolean;
  /** Why it was published or not, or would be. */
  verdict: string;
  /** The same in parts. */
  findings: Finding[];
  courseCount: number;
  learnerCount: number;
  interactionCount: number;
  counting: CountingReport;
  byteCount: number;
  /** Empty without evaluation, or without a learner of two courses. */
  metrics: Partial<RankingMetrics>;
  /** With which settings and baselines it was compared. */
  duels: Judgement['duels'];
  /** Null where it was not asked for, or too few learners could tell settings apart. */
  tuning: SiteTuning | null;
  /** Null where it was not asked for, or there were too few learners. */
  reranking: Reranking | null;
  stages: Stage[];
  durationMs: number;
}

/**
 * One training run: loads the interactions that are new since the one before, judges the settings on held-out courses, fits the model on everything,
 * stores it as a candidate and, where asked, publishes it. Works on a database without any interaction. The version is
 * the time and the start of the checksum.
 */
export async function trainModel(db: Database, options: TrainOptions = {}): Promise<TrainingReport> {
  const { onProgress = () => {}, clock = () => new Date(), evaluate = true, rerank = true } = options;
  const start = performance.now();
  const stages = new StageClock();
  const live = await findLiveModel(db);
  const before = planSettings(live, options);
  const counted = await stages.measure('load', () =>
    loadCountedData(db, {
      settings: before.candidate,
      isFromScratch: options.isFromScratch ?? false,
      onProgress: (count) =>
        onProgress({ stage: 'load', detail: `${count} interactions`, fraction: undefined }),
    }),
  );
  const { data, counting } = counted;
  const { tune } = options;
  const tuning = tune
    ? await stages.measure('tune', () =>
        tuneSite(db, data, {
          budget: tune,
          before,
          onTrial: (trial, fraction) => onProgress({ stage: 'tune', detail: describeTrial(trial), fraction }),
        }),
      )
    : undefined;
  const plan = tuning ? planSettings(live, { ...options, tuned: tuning.settings }) : before;
  const judgement = evaluate
    ? await stages.measure('evaluate', () =>
        judgeSettings(data, { ...plan, rerank }, (detail, fraction) =>
          onProgress({ stage: 'evaluate', detail, fraction }),
        ),
      )
    : unjudged;
  const settings = chooseSettings(plan, judgement, options);
  const table = await stages.measure('fit', () =>
    fitModel(withSums(counted, settings), settings, ({ stage, fraction }) =>
      onProgress({ stage: 'fit', detail: stage, fraction }),
    ),
  );
  const { model, reranking } = await stages.measure('rerank', () =>
    rerankTrained(table, judgement, data, (fraction) =>
      onProgress({ stage: 'rerank', detail: 'best courses', fraction }),
    ),
  );

  onProgress({ stage: 'store', detail: 'model', fraction: 0 });
  const createdAt = clock();
  const bytes = encodeModel(model);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const version = `${createdAt.toISOString().replace(/[-:.]/g, '')}-${checksum.slice(0, 8)}`;
  const counts = {
    courseCount: data.courses.length,
    learnerCount: model.learnerCount,
    interactionCount: data.interactionCount,
  };
  const { metrics, byHistoryLength, duels, findings, isFitToServe } = judgement;
  const declaredWeight = model.declared === null ? null : model.declaredWeight;
  const published = await stages.measure('store', async () => {
    await insertModel(db, {
      version,
      parameters: toParameters(model.settings, plan.tuned),
      metrics: {
        ...metrics,
        byHistoryLength,
        verdict: wordFindings(findings),
        findings,
        duels,
        reranking,
        declaredWeight,
        ...(tuning && { tuning }),
      },
      dataFingerprint: fingerprintData(data),
      checksum,
      ...counts,
      durationMs: Math.round(performance.now() - start),
      createdAt,
      bytes,
    });
    if (!options.publish) return { isPublished: false, findings };
    const actor = options.orderedBy ?? 'system';
    const trained = { version, live, isFitToServe, findings, at: createdAt, actor };
    return publishTrained(db, trained, options.force ?? false);
  });
  return {
    version,
    ...published,
    verdict: wordFindings(published.findings),
    ...counts,
    counting,
    byteCount: bytes.length,
    metrics,
    duels,
    tuning: tuning ?? null,
    reranking,
    stages: stages.stages,
    durationMs: Math.round(performance.now() - start),
  };
}

/** Settings of the fit first, then, with these, what the signals beside a history weigh. */
async function tuneSite(
  db: Database,
  data: TrainingData,
  {
    budget,
    before,
    onTrial,
  }: { budget: TuningBudget; before: SettingsPlan; onTrial: (trial: Trial, share: number) => void },
): Promise<SiteTuning | undefined> {
  const tuning = await tuneData(data, budget, { known: before.tuned, onTrial });
  if (!tuning) return undefined;
  const { settings, trials } = await tuneSiteSignals(db, data, tuning.settings);
  return { ...tuning, settings: { ...tuning.settings, ...settings }, signalTrials: trials };
}

/** The sums are of the settings that they were counted with, which may not be those that were chosen. */
function withSums({ data, sums }: CountedData, settings: FitSettings): TrainingData {
  return isCountedWith(sums, settings) ? { ...data, sums } : data;
}

function describeTrial({ learnerCount, ndcgAt10, difference }: Trial): string {
  const gain = `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(4)}`;
  return `${learnerCount} learners, NDCG@10 ${ndcgAt10.toFixed(4)}, ${gain} against the defaults`;
}

const unjudged: Judgement = {
  choice: 'candidate',
  isFitToServe: true,
  findings: [{ code: 'not_compared', values: {} }],
  metrics: {},
  byHistoryLength: [],
  duels: [],
  inner: undefined,
  orderGain: undefined,
};

/** A run that publishes by itself fits the live settings where they are better: data of today, nothing lost. */
function chooseSettings(
  { candidate, live }: SettingsPlan,
  { choice }: Judgement,
  { publish, force }: TrainOptions,
): FitSettings {
  return publish && !force && choice === 'live' && live ? live : candidate;
}
