import { expect, test } from 'vitest';
import { createFormats } from '../../language/formats.ts';
import { formatShare } from './format-share.ts';

test('a share and its error are percent with one decimal', () => {
  const share = { count: 7, share: 0.125, error: 0.0442 };
  expect(formatShare(share, createFormats('en'))).toBe('12.5 ± 4.4 %');
  expect(formatShare(share, createFormats('de'))).toBe('12,5 ± 4,4 %');
  expect(formatShare({ count: 0, share: 0, error: 0 }, createFormats('en'))).toBe('0.0 ± 0.0 %');
});
