import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

/** Prints the TypeScript types of the OpenAPI document whose path is the first argument. */
const [path = ''] = process.argv.slice(2);
const types = await openapiTypescript(pathToFileURL(path), { alphabetize: true });
process.stdout.write(
  `// Made from openapi.json by "node api/src/write-openapi.ts"; not to be edited.\n${astToString(types)}`,
);
