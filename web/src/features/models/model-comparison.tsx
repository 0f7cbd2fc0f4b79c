import { chooseAxis, listEnds } from '../charts/axis.ts';
import { Bar } from '../charts/bar.tsx';
import { AxisLabels, Whisker } from '../charts/whisker.tsx';
import classes from './model-comparison.module.css';
import { formatDifference, formatFigure } from './model-words.ts';
import { ModelSection } from './model-section.tsx';
import {
  type Duel,
  judgeDifference,
  type Metrics,
  readDuels,
  readNumber,
  type Standing,
} from './read-metrics.ts';

const rivalNames: Record<string, { name: string; meaning: string }> = {
  'live settings': {
    name: 'Settings then live',
    meaning: 'the model that was live when this one was trained',
  },
  popularity: { name: 'Popularity', meaning: 'what most learners take' },
  ItemKNN: { name: 'ItemKNN', meaning: 'courses taken by the same learners' },
  Markov: { name: 'Markov', meaning: 'what follows the last course' },
};

const standingWords: Record<Standing, string> = {
  ahead: 'better',
  noise: 'within noise',
  behind: 'worse',
};

/** The model beside each rival, on the same learners. */
export function ModelComparison({ metrics, subject }: { metrics: Metrics; subject: string }) {
  const duels = readDuels(metrics);
  const own = readNumber(metrics, 'ndcgAt10');
  if (duels.length === 0 || own === undefined) return null;
  return (
    <ModelSection
      title={`${subject} against what there was`}
      lead="NDCG@10 as bars, and the difference on the same learners as dots: to the right of zero, it was better. Whiskers reach two standard errors; where they cross zero, it may be chance."
    >
      <Rivals subject={subject} own={own} duels={duels} />
    </ModelSection>
  );
}

function Rivals({ subject, own, duels }: { subject: string; own: number; duels: Duel[] }) {
  const axis = chooseAxis([0, ...duels.flatMap(({ difference, error }) => listEnds(difference, error))]);
  const largest = Math.max(own, ...duels.map(({ difference }) => own - difference));
  if (axis === undefined) return null;
  return (
    <div>
      <div className={classes.axis}>
        <AxisLabels axis={axis} format={formatSignedTick} />
      </div>
      <ul className={classes.list}>
        <li className={classes.row}>
          <p className={classes.name}>
            <strong>{subject}</strong>
          </p>
          <Bar share={own / largest} label={formatFigure(own)} isEmphasized />
        </li>
        {duels.map((duel) => (
          <li key={duel.against} className={classes.row}>
            <Rival against={duel.against} />
            <Bar share={(own - duel.difference) / largest} label={formatFigure(own - duel.difference)} />
            <div className={classes.plot}>
              <Whisker
                axis={axis}
                value={duel.difference}
                error={duel.error}
                reference={0}
                look={judgeDifference(duel)}
              />
            </div>
            <p className={classes.result}>
              {formatDifference(duel.difference)} ± {formatFigure(duel.error)}
              <span className={classes.standing}> {standingWords[judgeDifference(duel)]}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rival({ against }: Pick<Duel, 'against'>) {
  const rival = rivalNames[against];
  return (
    <p className={classes.name}>
      <strong>{rival?.name ?? against}</strong>
      {rival !== undefined && <span className={classes.meaning}>{rival.meaning}</span>}
    </p>
  );
}

function formatSignedTick(tick: number, digits: number): string {
  return `${tick > 0 ? '+' : ''}${formatFigure(tick, digits)}`;
}
