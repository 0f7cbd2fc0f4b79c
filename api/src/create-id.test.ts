import { expect, it } from 'vitest';
import { createId } from './create-id.ts';

it('ids are UUIDs of version 7 that tell their millisecond', () => {
  const before = Date.now();
  const id = createId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
});

it('no id comes twice', () => {
  expect(new Set(Array.from({ length: 10_000 }, createId)).size).toBe(10_000);
});
