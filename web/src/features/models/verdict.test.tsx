import { findings } from '@crs/contracts';
import { describe, expect, test } from 'vitest';
import { renderIn } from '../../language/render-in.tsx';
import { Verdict } from './verdict.tsx';

const verdict = 'the English of the server';

describe.each(['en', 'de'] as const)('in %s', (language) => {
  test.each(Object.entries(findings))('the finding %s has words that name its values', (code, names) => {
    const values = Object.fromEntries(names.map((name, place) => [name, 11 + place]));
    const words = renderIn(language, <Verdict of={{ verdict, findings: [{ code, values }] }} />);
    expect(words).not.toContain(verdict);
    expect(words).not.toContain('models.findings');
    for (const name of names) expect(words).toContain(String(values[name]));
  });

  test('a verdict without findings, or with one from a newer trainer, keeps its English', () => {
    const english = '<span lang="en">The English of the server.</span>';
    const unknown = { code: 'from_tomorrow', values: {} };
    expect(renderIn(language, <Verdict of={{ verdict, findings: [] }} />)).toBe(english);
    const mixed = [{ code: 'first', values: {} }, unknown];
    expect(renderIn(language, <Verdict of={{ verdict, findings: mixed }} />)).toBe(english);
    expect(renderIn(language, <Verdict of={{ verdict: null, findings: [] }} />)).toBe('');
  });
});

test('a verdict reads as sentences, with figures as the language writes them', () => {
  const of = {
    verdict,
    findings: [
      { code: 'first', values: {} },
      { code: 'closest', values: { difference: -0.0031, error: 0.0012, rival: 'popularity' } },
    ],
  };
  expect(renderIn('en', <Verdict of={of} />)).toBe(
    '<span>It is the first model. The closest baseline is popularity: −0.0031 ± 0.0012 against it.</span>',
  );
  expect(renderIn('de', <Verdict of={of} />)).toBe(
    '<span>Es ist das erste Modell. Die stärkste Vergleichsgröße ist Beliebtheit: −0,0031 ± 0,0012 ihr gegenüber.</span>',
  );
});
