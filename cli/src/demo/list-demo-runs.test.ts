import { expect, it } from 'vitest';
import { listDemoRuns } from './list-demo-runs.ts';
import { loadDemoCatalogue } from './load-demo-catalogue.ts';

const ids = loadDemoCatalogue().map(({ course_id }) => course_id);

it.each(['2026-11-23', '2027-01-01', '2028-02-29', '2031-07-31'])(
  'seen from %s most courses of the demo are given soon, some at any time, a few no more',
  (today) => {
    const runs = Map.groupBy(listDemoRuns(ids, new Date(today)), ({ course }) => course);
    const ended = [...runs.values()].filter((list) => list.every(({ run }) => (run.endsOn ?? '') < today));
    const share = (count: number) => count / ids.length;
    expect(share(ids.length - runs.size)).toBeCloseTo(0.3, 1);
    expect(share(ended.length)).toBeGreaterThan(0.01);
    expect(share(ended.length)).toBeLessThan(0.06);
    for (const { run } of [...runs.values()].flat())
      expect((run.startsOn ?? '') < (run.endsOn ?? '')).toBe(true);
  },
);
