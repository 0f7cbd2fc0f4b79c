import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { handleNotFound } from '../problems/handle-error.ts';

const YEAR_S = 365 * 24 * 3600;
const HASHED_FOLDER = '/assets/';

/** Serves the built web app, where there is one: files by their names, and its page for every address of its own. */
export async function registerWebApp(app: App, { config }: ApiContext): Promise<void> {
  const { webRoot } = config;
  if (!existsSync(join(webRoot, 'index.html'))) {
    app.setNotFoundHandler(handleNotFound);
    return;
  }
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = path.includes(HASHED_FOLDER);
      reply.header('cache-control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !isFile(path);
    return isPage ? reply.sendFile('index.html') : handleNotFound(request, reply);
  });
}

/** Files are in the hashed folder or at the root; deeper, a dot belongs to the id of a course. */
function isFile(path: string): boolean {
  return path.startsWith(HASHED_FOLDER) || /^\/[^/]+\.\w+$/.test(path);
}
