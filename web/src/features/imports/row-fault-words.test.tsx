import { keptReasons, rowFaults } from '@crs/contracts';
import { describe, expect, test } from 'vitest';
import { renderIn } from '../../language/render-in.tsx';
import { RowFaultWords } from './row-fault-words.tsx';

describe.each(['en', 'de'] as const)('in %s', (language) => {
  test.each(Object.entries({ ...rowFaults, ...keptReasons }))(
    'the fault %s has words that name its values',
    (code, names) => {
      const expected = 'course';
      const values = Object.fromEntries(names.map((name, place) => [name, 11 + place]));
      const row = { fault: { code, values: { ...values, expected } }, message: 'the English of the server' };
      const words = renderIn(language, <RowFaultWords row={row} />);
      expect(words).not.toContain(row.message);
      expect(words).not.toContain('imports.faults');
      for (const name of names) if (name !== 'expected') expect(words).toContain(String(values[name]));
    },
  );

  test('a code from a newer server keeps its English', () => {
    const unknown = { fault: { code: 'from_tomorrow', values: {} }, message: 'not yet' };
    expect(renderIn(language, <RowFaultWords row={unknown} />)).toBe('<span lang="en">not yet</span>');
    const older = { fault: null, message: 'not yet' };
    expect(renderIn(language, <RowFaultWords row={older} />)).toBe('<span lang="en">not yet</span>');
  });
});

test('the English of the app is what a reader would say, and German differs', () => {
  const row = { fault: { code: 'not_a_date', values: { value: '31/02' } }, message: 'not a date: "31/02"' };
  expect(renderIn('en', <RowFaultWords row={row} />)).toContain('Not a date: “31/02”');
  expect(renderIn('de', <RowFaultWords row={row} />)).toContain('Kein Datum: „31/02“');
});
