import type { InteractionSeed } from './fill-database.ts';

const poolSize = 4;
const termCount = 6;
/** The courses of the walks, without a text. */
export const titles = Object.fromEntries(
  Array.from({ length: 3 * termCount * poolSize }, (_, course) => [`c${course}`, '']),
);

/** Two of four courses in each of four terms of one of three programmes, and never back; half leave a course early. */
export function* walkTerms(learnerCount: number): Generator<InteractionSeed> {
  let state = 7;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let learner = 0; learner < learnerCount; learner++) {
    const programme = Math.floor(random() * 3);
    const start = Math.floor(random() * 3);
    for (let term = start; term < start + 4; term++) {
      const first = Math.floor(random() * poolSize);
      const second = (first + 1 + Math.floor(random() * (poolSize - 1))) % poolSize;
      const isCut = learner % 2 === 0 && term === start + 3;
      for (const place of isCut ? [first] : [first, second])
        yield { learner: `l${learner}`, course: `c${(programme * termCount + term) * poolSize + place}` };
    }
  }
}
