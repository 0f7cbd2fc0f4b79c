import { useTranslations } from 'use-intl';
import type { Formats } from '../../language/formats.ts';
import { useFormats } from '../../language/use-formats.ts';
import { accuracyNames, type FigureName, listNames } from './figure-names.ts';
import { ModelSection } from './model-section.tsx';
import { ModelTable } from './model-table.tsx';
import { type Metrics, readNumber, readReranking } from './read-metrics.ts';

interface ModelFiguresProps {
  metrics: Metrics;
  /** Undefined where the model is the live one, or none is live. */
  liveMetrics: Metrics | undefined;
}

export function ModelFigures({ metrics, liveMetrics }: ModelFiguresProps) {
  const t = useTranslations('figures');
  const formats = useFormats();
  if (readNumber(metrics, 'ndcgAt10') === undefined) {
    return (
      <ModelSection title={t('title')}>
        <p>{t('notMeasured')}</p>
      </ModelSection>
    );
  }
  const table = (caption: string, names: FigureName[]) => (
    <ModelTable
      caption={caption}
      lines={names
        .filter(({ name }) => readNumber(metrics, name) !== undefined)
        .map((figure) => ({
          key: figure.name,
          label: t(`names.${figure.name}.label`),
          meaning: t(`names.${figure.name}.meaning`),
          own: formatMetric(formats, metrics, figure),
          live: liveMetrics === undefined ? null : formatMetric(formats, liveMetrics, figure),
        }))}
      hasLive={liveMetrics !== undefined}
    />
  );
  return (
    <ModelSection title={t('title')} lead={t('lead')}>
      {table(t('accuracy'), accuracyNames)}
      {table(t('lists'), listNames)}
      <LearnedOrder metrics={metrics} />
      <DeclaredWeight metrics={metrics} />
    </ModelSection>
  );
}

function LearnedOrder({ metrics }: { metrics: Metrics }) {
  const t = useTranslations('figures');
  const formats = useFormats();
  const reranking = readReranking(metrics);
  if (reranking === undefined) return null;
  const values = {
    difference: formats.difference(reranking.difference),
    error: formats.figure(reranking.error),
  };
  return <p>{t(reranking.isUsed ? 'orderUsed' : 'orderUnused', values)}</p>;
}

function DeclaredWeight({ metrics }: { metrics: Metrics }) {
  const t = useTranslations('figures');
  const formats = useFormats();
  const weight = readNumber(metrics, 'declaredWeight');
  return weight === undefined ? null : <p>{t('declaredWeight', { weight: formats.figure(weight, 2) })}</p>;
}

function formatMetric(formats: Formats, metrics: Metrics, { name, error, format }: FigureName): string {
  const value = readNumber(metrics, name);
  if (value === undefined) return '–';
  const say = (number: number) => format?.(formats, number) ?? formats.figure(number);
  const spread = error === undefined ? undefined : readNumber(metrics, error);
  return spread === undefined ? say(value) : `${say(value)} ±\u00a0${say(spread)}`;
}
