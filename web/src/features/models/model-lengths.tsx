import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { chooseAxis, listEnds } from '../charts/axis.ts';
import { AxisLabels, Whisker } from '../charts/whisker.tsx';
import rows from './figure-rows.module.css';
import classes from './model-lengths.module.css';
import { ModelSection } from './model-section.tsx';
import { type LengthFigure, type Metrics, readLengths, readNumber } from './read-metrics.ts';

/** Whom the model serves well: learners at their start, or with much behind them. */
export function ModelLengths({ metrics }: { metrics: Metrics }) {
  const t = useTranslations('figures.lengths');
  const lengths = readLengths(metrics);
  const overall = readNumber(metrics, 'ndcgAt10');
  const axis = chooseAxis([
    ...(overall === undefined ? [] : [overall]),
    ...lengths.flatMap(({ mean, error }) => listEnds(mean, error)),
  ]);
  if (lengths.length === 0 || axis === undefined) return null;
  return (
    <ModelSection title={t('title')} lead={t('lead')}>
      <div className={classes.figures}>
        <div className={rows.axis}>
          <AxisLabels axis={axis} />
        </div>
        <ul className={rows.list}>
          {lengths.map((length) => (
            <li key={length.from} className={rows.row}>
              <LengthWords length={length} />
              <div className={rows.plot}>
                <Whisker
                  axis={axis}
                  value={length.mean}
                  error={length.error}
                  reference={overall}
                  look="live"
                />
              </div>
              <LengthResult length={length} />
            </li>
          ))}
        </ul>
      </div>
    </ModelSection>
  );
}

function LengthWords({ length: { from, to, count } }: { length: LengthFigure }) {
  const t = useTranslations('figures.lengths');
  const words =
    to === null ? t('more', { from }) : from === to ? t('exactly', { from }) : t('between', { from, to });
  return (
    <p className={rows.name}>
      <strong>{words}</strong>
      <span className={rows.meaning}>{t('learners', { count })}</span>
    </p>
  );
}

function LengthResult({ length: { mean, error } }: { length: LengthFigure }) {
  const formats = useFormats();
  return (
    <p className={rows.result}>
      {formats.figure(mean)} ± {formats.figure(error)}
    </p>
  );
}
