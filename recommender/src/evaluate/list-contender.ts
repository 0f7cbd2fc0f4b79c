import { prepareCatalogue } from '../catalogue.ts';
import { unsaid } from '../derive-signals.ts';
import type { ListSettings } from '../list-settings.ts';
import type { Model } from '../model.ts';
import { recommend } from '../recommend.ts';
import { createRerankedScorer } from '../rerank/reranked-scorer.ts';
import type { CourseContent } from '../training-data.ts';
import { allowAll } from './allow-all.ts';
import { listLength } from './rank-targets.ts';
import type { Contender, Scorer } from './scorer.ts';
import type { ServedModels } from './served-models.ts';

/** What decides the order of a list after the ranking. */
export type ListVariant = Pick<ListSettings, 'diversity' | 'explorationInterval'>;

/** Strengths of variety, and places for new courses, whose cost is worth knowing; the first is the plain ranking. */
export const listVariants: readonly ListVariant[] = [
  { diversity: 0, explorationInterval: 0 },
  { diversity: 0.1, explorationInterval: 0 },
  { diversity: 0.2, explorationInterval: 0 },
  { diversity: 0.3, explorationInterval: 0 },
  { diversity: 0.5, explorationInterval: 0 },
  { diversity: 0, explorationInterval: 10 },
  { diversity: 0, explorationInterval: 5 },
  { diversity: 0.2, explorationInterval: 10 },
];

/** Lists as `recommend` makes them, one contender for each variant, of a catalogue without rules. */
export function createListContenders(
  courses: readonly CourseContent[],
  models: ServedModels,
  variants: readonly ListVariant[] = listVariants,
): Contender[] {
  return variants.map((variant) => ({
    name: nameVariant(variant),
    fit: async (sequences) =>
      createListScorer(await models.fitReranked(sequences), models.declared, { courses, variant }),
  }));
}

export function nameVariant({ diversity, explorationInterval }: ListVariant): string {
  const exploration = explorationInterval > 0 ? `one of ${explorationInterval} new` : 'none for new ones';
  return `variety ${diversity}, ${exploration}`;
}

/** The courses of the list come first, in its order, and then all others by their scores. */
function createListScorer(
  model: Model,
  declared: ServedModels['declared'],
  { courses, variant }: { courses: readonly CourseContent[]; variant: ListVariant },
): Scorer {
  const ranking = createRerankedScorer(model, declared);
  const catalogue = prepareCatalogue(model, allowAll(courses));
  const indices = new Map(model.courseIds.map((id, index) => [id, index]));
  return {
    scoreCourses(history, scores, learner) {
      ranking.scoreCourses(history, scores, learner);
      const taken = Array.from(history, (course) => model.courseIds[course]!);
      const known = learner === undefined ? undefined : declared?.[learner];
      const signals = { ...unsaid, ...known, taken, dismissed: [] };
      const rotation = turnOf(history);
      const { items } = recommend(model, catalogue, signals, {
        limit: listLength,
        settings: variant,
        rotation,
      });
      const best = scores.reduce((largest, score) => Math.max(largest, score), 0);
      items.forEach(({ courseId }, place) => {
        scores[indices.get(courseId)!] = best + items.length - place;
      });
    },
  };
}

/** Learners take turns by what they took: the same data give the same lists. */
function turnOf(history: Uint32Array): number {
  return history.reduce((turn, course) => (turn * 31 + course) % 1_000_003, 0);
}
