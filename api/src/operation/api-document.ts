import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { Access } from '../accounts/access.ts';
import type { App } from '../app.ts';
import { nameSchemas } from './name-schemas.ts';

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'crs.session_token' },
  serviceKey: { type: 'http', scheme: 'bearer' },
} as const;

/** Describes every route that is registered after it; the page is at `/api/docs`. */
export async function registerApiDocument(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'CRS, the Course Recommendation System',
        version: '1',
        description: 'Explained, prerequisite-aware course recommendations.',
      },
      components: { securitySchemes },
    },
    convertConstToEnum: false,
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        operationId: nameOperation(String(route.method), url),
        tags: [tagOf(url)],
        security: describeSecurity(route.config?.access),
      },
    }),
    transformObject: (document) => nameSchemas('openapiObject' in document ? document.openapiObject : {}),
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    logo: { type: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  });
  app.get(
    '/api/v1/openapi.json',
    { schema: { hide: true }, config: { rateLimit: false } },
    async (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()),
  );
}

function tagOf(url: string): string {
  return /^\/api\/v1\/([\w-]+)/.exec(url)?.[1] ?? 'probes';
}

/** `GET /api/v1/courses/:id/next` → `getCoursesByIdNext` */
function nameOperation(method: string, url: string): string {
  const words = url
    .replace('/api/v1', '')
    .replaceAll(/:(\w+)/g, 'by-$1')
    .split(/[/-]/)
    .filter((word) => word !== '');
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );
}

function describeSecurity(access: Access | undefined): { [name: string]: string[] }[] {
  if (!access || access.roles === 'anyone') return [];
  return access.keyScope ? [{ session: [] }, { serviceKey: [] }] : [{ session: [] }];
}
