import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel, fitModel, ModelFormatError } from '../src/index.ts';
import { decodeSections, encodeSections } from '../src/section-file.ts';
import { paths, trainingData } from './campus.ts';

const model = await fitModel(trainingData(paths));

describe('model bytes', () => {
  it('carry the whole model', () => {
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  it('carry a re-ranker, where there is one', () => {
    const array = (...values: number[]) => Float32Array.from(values);
    const reranker = {
      rates: { offsets: Uint32Array.of(0, 1), columns: Uint32Array.of(7), bytes: Uint8Array.of(1, 2, 3) },
      triples: {
        starts: Uint32Array.of(0, 1, 1),
        others: Uint32Array.of(1),
        offsets: Uint32Array.of(0, 1),
        columns: Uint16Array.of(4),
        bytes: Uint8Array.of(9, 8),
      },
      placeMeans: array(1, 2),
      placeDeviations: array(3, 4),
      providers: Uint32Array.of(5, 6),
      network: {
        direct: Float64Array.of(1),
        hidden: Float64Array.of(2),
        hiddenBias: Float64Array.of(3),
        output: Float64Array.of(4),
      },
    };
    expect(decodeModel(encodeModel({ ...model, reranker }))).toEqual({ ...model, reranker });
  });

  it('of a program that knew no declarations are read as those of a site without any', () => {
    const sections = decodeSections(encodeModel(model));
    expect(sections.delete('declaredWeight')).toBe(true);
    expect(decodeModel(encodeSections(sections))).toEqual(model);
  });

  it('are the same for the same data and settings, and others for others', async () => {
    const again = await fitModel(trainingData(paths));
    const other = await fitModel(trainingData(paths), { ridge: 10 });
    expect(encodeModel(again)).toEqual(encodeModel(model));
    expect(encodeModel(other)).not.toEqual(encodeModel(model));
  });

  it('depend on the seed of the refinement and on nothing else by chance', async () => {
    const [one, again, other] = await Promise.all(
      [1, 1, 2].map(async (seed) =>
        encodeModel(await fitModel(trainingData(paths), { softmaxEpochs: 2, seed })),
      ),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('may lie at any place of a larger buffer, also a Buffer as drivers return it', () => {
    const bytes = encodeModel(model);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeModel(larger.subarray(3))).toEqual(model);
    expect(decodeModel(Buffer.from(larger.buffer, 3))).toEqual(model);
  });

  it('are read where they lie: the arrays of the model are views', () => {
    const bytes = encodeModel(model);
    const { history, bias } = decodeModel(bytes);
    for (const array of [history.offsets, history.columns, history.values, bias]) {
      expect(array.buffer).toBe(bytes.buffer);
      expect(array.byteOffset % 64).toBe(0);
    }
  });

  it('are refused where one byte changed, in any part of the file', () => {
    const bytes = encodeModel(model);
    for (const place of [0, 4, 8, 16, 40, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[place]! ^= 1;
      expect(() => decodeModel(damaged)).toThrow(ModelFormatError);
    }
  });

  it('that are cut, damaged, of a newer version or something else say so', () => {
    const bytes = encodeModel(model);
    const cut = bytes.subarray(0, bytes.length - 5);
    expect(() => decodeModel(cut)).toThrow(`the model is cut: ${cut.length} bytes of ${bytes.length}`);
    const damaged = bytes.slice();
    damaged[bytes.length >> 1]! ^= 1;
    expect(() => decodeModel(damaged)).toThrow('the checksum of the model does not match');
    const newer = bytes.slice();
    newer[4] = 99;
    expect(() => decodeModel(newer)).toThrow('the model has format 99, this program reads 2');
    const text = new TextEncoder().encode('course_id,title\n'.repeat(20));
    expect(() => decodeModel(text)).toThrow('not a model');
    expect(() => decodeModel(new Uint8Array(0))).toThrow(ModelFormatError);
  });

  it('that lack a section, or have it in another kind, name it', () => {
    const bytes = encodeModel({ ...model, bias: Float64Array.from(model.bias) } as never);
    expect(() => decodeModel(bytes)).toThrow('the model has no section "bias" of kind f32');
  });
});
