import { openKernelSoftmax } from './kernel-softmax.ts';
import {
  type ListRange,
  shardCount,
  type SoftmaxEngine,
  type SoftmaxProblem,
  type SoftmaxWeights,
} from './softmax-engine.ts';

/** Lists of all shards between two merges: few enough to keep shards close, enough to make merging cheap. */
const roundLength = 4096;

/**
 * Stochastic gradient descent on the cross-entropy between the softmax over untaken courses and the next courses of
 * each learner, from the weights of the table on; the result is the mean of the weights after each round of the second
 * half of the epochs (Polyak and Juditsky 1992).
 *
 * An example is a place of a list, taken with probability (n − 1)^(−1/2); a list is read backwards with probability ρ;
 * signals other than the last course are dropped with probability `softmaxDropout`; the targets are the next H courses
 * with γ^h, normalised. Adagrad (Duchi et al. 2011) with one sum of squares a row.
 *
 * In each round every one of four shards goes through its lists one after the other, on its own copy of the weights,
 * and the changes of all are added up in their order. Chance comes from a seed for each shard and round. Nothing of that
 * depends on the number of threads.
 */
export async function fitSoftmax(
  problem: SoftmaxProblem,
  onProgress: (fraction: number) => void = () => {},
  engine: SoftmaxEngine = openKernelSoftmax(problem),
): Promise<SoftmaxWeights> {
  const epochs = problem.settings.softmaxEpochs;
  const listCount = problem.lists.offsets.length - 1;
  const roundCount = Math.ceil(listCount / roundLength);
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let round = 0; round < roundCount; round++) {
        onProgress((epoch + round / roundCount) / epochs);
        await engine.train(listRanges(epoch, round, { roundCount, listCount, seed: problem.settings.seed }));
        await engine.merge(2 * epoch >= epochs - 1);
      }
    }
    return engine.readMean();
  } finally {
    await engine.close();
  }
}

interface Plan {
  roundCount: number;
  listCount: number;
  seed: number;
}

function listRanges(epoch: number, round: number, { roundCount, listCount, seed }: Plan): ListRange[] {
  const part = listCount / (roundCount * shardCount);
  return Array.from({ length: shardCount }, (_, shard) => {
    const place = round * shardCount + shard;
    return {
      from: Math.floor(place * part),
      to: Math.floor((place + 1) * part),
      seed: mixSeeds(mixSeeds(mixSeeds(seed, epoch), round), shard),
    };
  });
}

/** Seeds that differ in any part are unlike in every bit: the finalizer of MurmurHash3 (A. Appleby). */
function mixSeeds(seed: number, part: number): number {
  let mixed = Math.imul(seed ^ (part + 0x9e3779b9), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
