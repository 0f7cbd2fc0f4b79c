import { type TSchema, Type } from 'typebox';

/** The value or null; an absent key means something else. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}
