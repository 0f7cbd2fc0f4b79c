import { describe, expect, it } from 'vitest';
import { inventSite, toTrainingData, unsaid } from '../../test/declared-site.ts';
import { fitModel } from '../fit-model.ts';
import { createRandomSource } from '../random-source.ts';

const site = inventSite(1200, 11);
const data = toTrainingData(site, 1200);

/** Courses of two subjects, and learners whose interest is one of them by chance. */
function misled() {
  const subjectOf = (course: number) => (course < 80 ? 'Law' : 'Music');
  const courses = data.courses.map((course, i) => ({ ...course, subjects: [subjectOf(i)] }));
  const random = createRandomSource(5);
  const declared = site.histories.map(() => ({ ...unsaid, interests: [random() < 0.5 ? 'Music' : 'Law'] }));
  return { courses, sequences: data.sequences, declared };
}

describe('the weight of what is declared beside a history', () => {
  it('is whole where it serves learners', async () => {
    expect((await fitModel(data)).declaredWeight).toBe(1);
  });

  it('is none, or next to none, where it misleads', async () => {
    expect((await fitModel(misled())).declaredWeight).toBeLessThanOrEqual(0.125);
  });

  it('is whole where too few say anything to tell', async () => {
    const declared = data.declared!.map((one, learner) => (learner < 200 ? one : undefined));
    expect((await fitModel({ ...data, declared })).declaredWeight).toBe(1);
  });
});
