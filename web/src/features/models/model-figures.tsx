import { accuracyNames, type FigureName, listNames } from './figure-names.ts';
import { formatDifference, formatFigure } from './model-words.ts';
import { ModelSection } from './model-section.tsx';
import { ModelTable, type TableLine } from './model-table.tsx';
import { type Metrics, readNumber, readReranking } from './read-metrics.ts';

interface ModelFiguresProps {
  metrics: Metrics;
  /** Undefined where the model is the live one, or none is live. */
  liveMetrics: Metrics | undefined;
}

export function ModelFigures({ metrics, liveMetrics }: ModelFiguresProps) {
  if (readNumber(metrics, 'ndcgAt10') === undefined) {
    return (
      <ModelSection title="Figures">
        <p>This model was trained without being measured.</p>
      </ModelSection>
    );
  }
  const table = (caption: string, names: FigureName[]) => (
    <ModelTable
      caption={caption}
      lines={listLines(names, metrics, liveMetrics)}
      hasLive={liveMetrics !== undefined}
    />
  );
  return (
    <ModelSection
      title="Figures"
      lead="The last course of each learner was held out and the whole catalogue ranked. The live model was measured the same way on the data of its own day."
    >
      {table('Accuracy', accuracyNames)}
      {table('Lists of ten', listNames)}
      <LearnedOrder metrics={metrics} />
    </ModelSection>
  );
}

function LearnedOrder({ metrics }: { metrics: Metrics }) {
  const reranking = readReranking(metrics);
  if (reranking === undefined) return null;
  const { difference, error, isUsed } = reranking;
  return (
    <p>
      A learned order of the best courses changed NDCG@10 by {formatDifference(difference)} ±{' '}
      {formatFigure(error)}
      {isUsed
        ? ', and the model uses it: the figures above are with it.'
        : ': no gain beyond noise, so the model does without.'}
    </p>
  );
}

function listLines(names: FigureName[], metrics: Metrics, liveMetrics: Metrics | undefined): TableLine[] {
  return names
    .filter(({ name }) => readNumber(metrics, name) !== undefined)
    .map((figure) => ({
      key: figure.name,
      label: figure.label,
      meaning: figure.meaning,
      own: formatMetric(metrics, figure),
      live: liveMetrics === undefined ? null : formatMetric(liveMetrics, figure),
    }));
}

function formatMetric(metrics: Metrics, { name, error, format = formatFigure }: FigureName): string {
  const value = readNumber(metrics, name);
  if (value === undefined) return '–';
  const spread = error === undefined ? undefined : readNumber(metrics, error);
  return spread === undefined ? format(value) : `${format(value)} ±\u00a0${format(spread)}`;
}
