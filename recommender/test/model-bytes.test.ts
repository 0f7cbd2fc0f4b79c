import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel, fitModel, ModelFormatError } from '../src/index.ts';
import { paths, trainingData } from './campus.ts';

const model = await fitModel(trainingData(paths));

describe('model bytes', () => {
  it('carry the whole model', () => {
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  it('are the same for the same data and settings, and others for others', async () => {
    const again = await fitModel(trainingData(paths));
    const other = await fitModel(trainingData(paths), { ridge: 10 });
    expect(encodeModel(again)).toEqual(encodeModel(model));
    expect(encodeModel(other)).not.toEqual(encodeModel(model));
  });

  it('may lie at any place of a larger buffer, also a Buffer as drivers return it', () => {
    const bytes = encodeModel(model);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeModel(larger.subarray(3))).toEqual(model);
    expect(decodeModel(Buffer.from(larger.buffer, 3))).toEqual(model);
  });

  it('are refused where one byte changed, where cut, and where they are something else', () => {
    const bytes = encodeModel(model);
    for (const place of [8, 40, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[place]! ^= 1;
      expect(() => decodeModel(damaged)).toThrow(ModelFormatError);
    }
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 5))).toThrow(ModelFormatError);
    expect(() => decodeModel(new TextEncoder().encode('course_id,title\n'.repeat(20)))).toThrow(
      'not a model',
    );
    expect(() => decodeModel(new Uint8Array(0))).toThrow(ModelFormatError);
  });

  it('of another format version say so', () => {
    const bytes = encodeModel(model);
    bytes[4] = 99;
    expect(() => decodeModel(bytes)).toThrow('the model has format 99, this program reads 1');
  });
});
