import * as contracts from '@crs/contracts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Object schemas of the contracts by their text; fragments that many share, such as a string, stay where they are. */
const names = new Map(
  Object.entries(contracts)
    .filter(([, value]) => isObjectSchema(value))
    .map(([name, value]) => [JSON.stringify(sortKeys(toJson(value))), name]),
);

/** Moves every schema of the contracts to `components`, under its name, and sorts all keys. */
export function nameSchemas(document: object): object {
  const { paths = {}, components = {}, ...rest } = toJson(document) as Record<string, Json>;
  const schemas: Record<string, Json> = {};
  const named = replaceSchemas(paths, schemas);
  return sortKeys({ ...rest, paths: named, components: { ...(components as object), schemas } }) as object;
}

function replaceSchemas(value: Json, schemas: Record<string, Json>, isTop = false): Json {
  if (Array.isArray(value)) return value.map((item) => replaceSchemas(item, schemas));
  if (value === null || typeof value !== 'object') return value;
  const name = isTop ? undefined : names.get(JSON.stringify(sortKeys(value)));
  if (name === undefined) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, replaceSchemas(item, schemas)]),
    );
  }
  if (!(name in schemas)) {
    schemas[name] = null;
    schemas[name] = replaceSchemas(value, schemas, true);
  }
  return { $ref: `#/components/schemas/${name}` };
}

function isObjectSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'object';
}

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
