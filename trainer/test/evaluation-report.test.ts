import type { Sequences, TrainingData } from '@crs/recommender';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationReport, evaluateData, formatReport } from '../src/index.ts';

const day = 86_400;

/** Learners walk through a ring of courses from different starts; two days a course, ten learners an age. */
function createWalks(): Sequences {
  const walks = Array.from({ length: 60 }, (_, learner) =>
    Array.from({ length: 6 }, (_unused, place) => {
      return {
        course: (learner * 7 + place) % 40,
        time: (1 + 20 * Math.floor(learner / 10) + 2 * place) * day,
      };
    }),
  );
  return {
    offsets: Uint32Array.from({ length: 61 }, (_, i) => 6 * i),
    courses: Uint32Array.from(walks.flat(), ({ course }) => course),
    times: Uint32Array.from(walks.flat(), ({ time }) => time),
  };
}

const data: TrainingData = {
  courses: Array.from({ length: 40 }, (_, i) => {
    const rest = { description: '', skills: [], level: null, language: null, provider: null };
    return { id: `c${i}`, title: `Course ${i}`, subjects: [i < 20 ? 'Low' : 'High'], ...rest };
  }),
  sequences: createWalks(),
};

describe('a report', () => {
  let report: EvaluationReport;
  beforeAll(async () => {
    const asked = { withColdStart: true, servedLists: { diversity: 0.4 } };
    report = await evaluateData(data, { protocol: 'next-in-time', ...asked });
  });

  it('tells data, cut and settings', () => {
    expect(report).toMatchObject({
      learnerCount: 60,
      interactionCount: 360,
      firstDay: '1970-01-02',
      lastDay: '1970-04-22',
      trainingCount: 320,
      coldCaseCount: 0,
      settings: { ridge: 20 },
    });
    expect(report.caseCount).toBe(40);
  });

  it('is the same as JSON', () => {
    expect(JSON.parse(formatReport(report, 'json'))).toEqual(report);
  });

  it('names every model in every table of models, as Markdown', () => {
    const markdown = formatReport({ ...report, coldStart: null, lists: null }, 'md');
    const names = report.results.map(({ name }) => name);
    const rows = (name: string) => markdown.split('\n').filter((line) => line.startsWith(`| ${name} `));
    for (const name of names) expect(rows(name)).toHaveLength(8);
    const widths = (line: string) => line.split('|').length;
    for (const table of markdown.split('\n\n').filter((part) => part.startsWith('|'))) {
      expect(new Set(table.trimEnd().split('\n').map(widths)).size).toBe(1);
    }
  });

  it('has a table and a chart for new learners and for new courses, where they were asked for', async () => {
    const { newLearners, newCourses } = report.coldStart!;
    expect(newLearners.map(({ declared }) => declared)).toEqual(['subjects and skills']);
    const markdown = formatReport(report, 'md');
    const sectionOf = (title: string) => markdown.split(`## ${title}\n`)[1]!.split('\n## ')[0]!;
    for (const { results } of newLearners)
      for (const { name, ndcgAt10 } of results)
        expect(sectionOf('New learners')).toMatch(new RegExp(`\\| ${name} +\\| +${ndcgAt10.toFixed(4)}`));
    expect(sectionOf('New courses')).toContain(newCourses!.newHitRateAt10.toFixed(4));
    const chartCount = (text: string) => text.match(/<svg/g)!.length;
    const page = formatReport(report, 'html');
    expect(page).toContain('>New courses<');
    expect(chartCount(page)).toBe(chartCount(formatReport({ ...report, coldStart: null }, 'html')) + 2);
  });

  it('compares whole lists with the plain ranking, and marks what the site serves', () => {
    const { served, results, differences } = report.lists!;
    expect(served).toBe('variety 0.4, one of 10 new');
    expect(results.map(({ name }) => name)).toContain(served);
    expect(report.results.map(({ name }) => name)).not.toContain(served);
    expect(report.comparisons.flatMap(({ first, second }) => [first, second])).not.toContain(served);
    results.forEach(({ metrics }, place) =>
      expect(differences[place]!.difference).toBeCloseTo(metrics.ndcgAt10 - results[0]!.metrics.ndcgAt10, 12),
    );
    const ranked = report.results.find(({ name }) => name === 'weight table, reranked')!;
    expect(results[0]!.metrics).toEqual(ranked.metrics);
    const page = formatReport(report, 'html');
    expect(page).toContain('>Variety and new courses<');
    expect(formatReport({ ...report, lists: null }, 'html')).not.toContain('>Variety and new courses<');
  });

  it('says who wins, and by how much', () => {
    const [first, second] = [report.results.at(-2)!, report.results[0]!];
    expect(formatReport(report, 'md')).toContain(`The model “${first.name}” reaches an NDCG@10 of `);
    const shortened = { ...report, results: [second, first], baselines: [second.name] };
    const gap = report.comparisons.find(({ first: a, second: b }) => a === second.name && b === first.name)!;
    expect(formatReport(shortened, 'md')).toContain(
      `${Math.abs(gap.difference).toFixed(4)} ± ${gap.error.toFixed(4)} better than the best baseline, popularity`,
    );
    const doubtful = shortened.comparisons.map((one) => ({ ...one, error: Math.abs(one.difference) }));
    expect(formatReport({ ...shortened, comparisons: doubtful }, 'md')).toContain('not to be told from');
    const equal = shortened.comparisons.map((one) => ({ ...one, difference: 0, error: 0 }));
    expect(formatReport({ ...shortened, comparisons: equal }, 'md')).toContain('not to be told from');
  });

  it('is a page that loads and runs nothing, with a description for each chart', () => {
    const page = formatReport(report, 'html');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/);
    expect(page).toContain("default-src 'none'");
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, references] of page.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const id of references!.split(' ')) expect(ids).toContain(id);
    }
    expect(page.match(/<svg/g)!.length).toBe(page.match(/<desc/g)!.length);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('takes names as text, not as markup', () => {
    const [first, ...rest] = report.results;
    const hostile = { ...report, results: [{ ...first!, name: '<b>"a|b"</b>' }, ...rest] };
    expect(formatReport(hostile, 'html')).not.toContain('<b>');
    expect(formatReport(hostile, 'md')).toContain(String.raw`<b>"a\|b"</b>`);
  });

  it('is whole where nothing was held out', async () => {
    const none = { ...data, sequences: { offsets: Uint32Array.of(0, 1), courses: Uint32Array.of(3) } };
    const empty = await evaluateData(none, { models: ['popularity', 'weight-table'] });
    expect(empty).toMatchObject({ caseCount: 0, firstDay: null });
    expect(formatReport(empty, 'html')).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('refuses a model that it does not know', async () => {
    await expect(evaluateData(data, { models: ['magic'] })).rejects.toThrow('no model is called magic');
  });
});
