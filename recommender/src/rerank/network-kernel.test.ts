import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandomSource } from '../random-source.ts';
import { computeRelevance } from './network.ts';
import { createNetworkKernel } from './network-kernel.ts';

it('says of any rows what the network says, to the bit', () => {
  const sizes = { width: fc.integer({ min: 1, max: 30 }), fours: fc.integer({ min: 0, max: 5 }) };
  fc.assert(
    fc.property(fc.record(sizes), fc.integer({ min: 1, max: 33 }), fc.nat(), (size, rowCount, seed) => {
      const random = createRandomSource(seed);
      const draw = (length: number) => Float64Array.from({ length }, () => 2 * random() - 1);
      const units = 4 * size.fours;
      const network = {
        direct: draw(size.width),
        hidden: draw(units * size.width),
        hiddenBias: draw(units),
        output: draw(units),
      };
      const kernel = createNetworkKernel(network, rowCount);
      kernel.features.set(draw(rowCount * size.width));
      kernel.computeRelevance(rowCount);
      for (let row = 0; row < rowCount; row++) {
        const plain = computeRelevance(network, kernel.features, row * size.width);
        expect(kernel.relevance[row]).toBe(plain);
      }
    }),
  );
});
