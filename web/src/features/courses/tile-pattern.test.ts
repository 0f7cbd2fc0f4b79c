import { expect, test } from 'vitest';
import { drawTilePattern, hashText, hueOfSubject } from './tile-pattern.ts';

test('the hash is FNV-1a', () => {
  expect(hashText('')).toBe(0x811c9dc5);
  expect(hashText('foobar')).toBe(0xbf9cf968);
});

test('the same course always looks the same, another one different', () => {
  expect(drawTilePattern('CS101', 4)).toEqual(drawTilePattern('CS101', 4));
  expect(drawTilePattern('CS101', 8)).not.toEqual(drawTilePattern('CS102', 8));
  expect(drawTilePattern('CS101', 12)).toHaveLength(12);
});

test('a hue is an angle', () => {
  for (const subject of ['', 'Art', 'Data Science', '数学']) {
    expect(hueOfSubject(subject)).toBeGreaterThanOrEqual(0);
    expect(hueOfSubject(subject)).toBeLessThan(360);
  }
});
