import type { FastifySchemaCompiler } from 'fastify';
import type { TLocalizedValidationError } from 'typebox/error';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import type { TSchema } from 'typebox';
import { ApiError, type FieldError } from './api-error.ts';
import { findUnstorableText } from './find-unstorable-text.ts';

const FIELD_ERRORS_MAX = 20;

const prefixes: Record<string, string> = { querystring: '/query', params: '/path', headers: '/headers' };

/** Bodies must fit as they are; texts of the address become numbers, booleans and lists, and defaults fill in. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = (route) => {
  const validate = compileShape(route);
  const prefix = prefixOf(route.httpPart);
  return (value: unknown) => {
    const result = validate(value);
    const pointer = 'value' in result ? findUnstorableText(result.value, prefix) : undefined;
    if (pointer === undefined) return result;
    return { error: toApiError([{ pointer, detail: 'has a character that cannot be stored' }]) };
  };
};

/** The same without a look at the characters of texts. */
export function compileShape({
  schema,
  httpPart = 'body',
}: {
  schema: TSchema;
  httpPart?: string | undefined;
}) {
  const validator = Compile(schema);
  const isBody = httpPart === 'body';
  return (value: unknown): { value: unknown } | { error: ApiError } => {
    const converted = Value.Default(schema, isBody ? value : Value.Convert(schema, value));
    if (validator.Check(converted)) return { value: converted };
    return { error: toApiError(listFieldErrors(validator.Errors(converted), prefixOf(httpPart))) };
  };
}

function prefixOf(httpPart = 'body'): string {
  return prefixes[httpPart] ?? '';
}

function toApiError(errors: FieldError[]): ApiError {
  const [first] = errors;
  const detail = first ? `${first.pointer || 'the body'} ${first.detail}` : 'the request does not fit';
  return new ApiError(400, 'validation_failed', detail, errors);
}

/** One error for each place, at most twenty, with the missing or surplus property as the place. */
export function listFieldErrors(errors: TLocalizedValidationError[], prefix: string): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of errors.filter(({ keyword }) => keyword !== 'additionalProperties')) {
    for (const place of placesOf(error)) {
      const pointer = prefix + place;
      if (!found.has(pointer)) found.set(pointer, { pointer, detail: wordsOf(error) });
    }
  }
  return [...found.values()].slice(0, FIELD_ERRORS_MAX);
}

function placesOf({ keyword, instancePath, params }: TLocalizedValidationError): string[] {
  if (keyword !== 'required') return [instancePath];
  const { requiredProperties } = params as { requiredProperties: string[] };
  return requiredProperties.map((name) => `${instancePath}/${name}`);
}

function wordsOf({ keyword, message, params }: TLocalizedValidationError): string {
  if (keyword === 'required') return 'is missing';
  if (keyword === 'boolean') return 'is not known here';
  const { allowedValues } = params as { allowedValues?: unknown[] };
  return allowedValues ? `must be one of ${allowedValues.join(', ')}` : message;
}
