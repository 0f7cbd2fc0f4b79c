import type { Model } from './model.ts';

/** The model as bytes with a checksum inside; the same model gives the same bytes. */
export function encodeModel(model: Model): Uint8Array {
  throw new Error(`encodeModel: ${model}`);
}

/** Reads what `encodeModel` wrote. Throws ModelFormatError for any other bytes. */
export function decodeModel(bytes: Uint8Array): Model {
  throw new Error(`decodeModel: ${bytes.length}`);
}
