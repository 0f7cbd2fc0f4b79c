import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { chooseAxis, listEnds } from '../charts/axis.ts';
import { Bar } from '../charts/bar.tsx';
import { AxisLabels, Whisker } from '../charts/whisker.tsx';
import rows from './figure-rows.module.css';
import classes from './model-comparison.module.css';
import { ModelSection } from './model-section.tsx';
import { type Duel, judgeDifference, type Metrics, readDuels, readNumber } from './read-metrics.ts';

/** Names that the trainer gives, and their keys in the messages. */
const rivals = {
  'live settings': 'live',
  popularity: 'popularity',
  ItemKNN: 'itemKnn',
  Markov: 'markov',
} as const;

const titles = { own: 'titleOwn', live: 'titleLive', newest: 'titleNewest' } as const;

/** The model beside each rival, on the same learners. */
export function ModelComparison({
  metrics,
  subject = 'own',
}: {
  metrics: Metrics;
  subject?: 'own' | 'live' | 'newest';
}) {
  const t = useTranslations('models.comparison');
  const duels = readDuels(metrics);
  const own = readNumber(metrics, 'ndcgAt10');
  if (duels.length === 0 || own === undefined) return null;
  return (
    <ModelSection title={t(titles[subject])} lead={t('lead')}>
      <Rivals subject={t(subject)} own={own} duels={duels} />
    </ModelSection>
  );
}

function Rivals({ subject, own, duels }: { subject: string; own: number; duels: Duel[] }) {
  const t = useTranslations('models.comparison.standings');
  const formats = useFormats();
  const axis = chooseAxis([0, ...duels.flatMap(({ difference, error }) => listEnds(difference, error))]);
  const largest = Math.max(own, ...duels.map(({ difference }) => own - difference));
  if (axis === undefined) return null;
  return (
    <div className={classes.figures}>
      <div className={rows.axis}>
        <AxisLabels
          axis={axis}
          format={(tick, digits) => (tick > 0 ? formats.difference : formats.figure)(tick, digits)}
        />
      </div>
      <ul className={rows.list}>
        <li className={rows.row}>
          <p className={rows.name}>
            <strong>{subject}</strong>
          </p>
          <Bar share={own / largest} label={formats.figure(own)} isEmphasized />
        </li>
        {duels.map((duel) => (
          <li key={duel.against} className={rows.row}>
            <Rival against={duel.against} />
            <Bar share={(own - duel.difference) / largest} label={formats.figure(own - duel.difference)} />
            <div className={rows.plot}>
              <Whisker
                axis={axis}
                value={duel.difference}
                error={duel.error}
                reference={0}
                look={judgeDifference(duel)}
              />
            </div>
            <p className={rows.result}>
              {formats.difference(duel.difference)} ± {formats.figure(duel.error)}
              <span className={classes.standing}> {t(judgeDifference(duel))}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rival({ against }: Pick<Duel, 'against'>) {
  const t = useTranslations('models.comparison.rivals');
  const rival = isRival(against) ? rivals[against] : undefined;
  return (
    <p className={rows.name}>
      <strong>{rival === undefined ? against : t(`${rival}.name`)}</strong>
      {rival !== undefined && <span className={rows.meaning}>{t(`${rival}.meaning`)}</span>}
    </p>
  );
}

function isRival(name: string): name is keyof typeof rivals {
  return Object.hasOwn(rivals, name);
}
