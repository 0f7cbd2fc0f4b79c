// Runs inside the cluster, in the pod of visitor.ts, with nothing but Node.
//   node visit.ts ask '{"method":"GET","path":"/api/v1/…"}'    one request; prints {status, body, cookie}
//   node visit.ts load SECONDS WORKERS PAUSE_MS                requests until then, or until /tmp/stop is there
import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const SITE = 'http://crs-web.crs.svc.cluster.local';
/** PUBLIC_URL of the Minikube overlay: the API lets only its own pages change things. */
const ORIGIN = 'http://localhost:8080';
const STOP_FILE = '/tmp/stop';

interface Request {
  method: string;
  path: string;
  body?: unknown;
  cookie?: string;
}

/** Each from an address of its own, as behind an Ingress controller: one client's limit is not the subject here. */
function send({ method, path, body, cookie = '' }: Request): Promise<Response> {
  const client = `198.51.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
  return fetch(SITE + path, {
    method,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client, origin: ORIGIN, cookie },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
}

async function ask(request: Request): Promise<void> {
  const response = await send(request);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  console.log(JSON.stringify({ status: response.status, body: await response.text(), cookie }));
}

const PREVIEW = { interests: ['mathematics'] };
const REQUESTS: Request[] = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/api/v1/courses?q=data&limit=20' },
  { method: 'POST', path: '/api/v1/recommendations/preview', body: PREVIEW },
  { method: 'POST', path: '/api/v1/recommendations/preview', body: PREVIEW },
];

async function load(seconds: number, workerCount: number, pauseMs: number): Promise<void> {
  rmSync(STOP_FILE, { force: true });
  const endsAt = Date.now() + seconds * 1000;
  const counts: Record<string, number> = {};
  const latencies: number[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (Date.now() < endsAt && !existsSync(STOP_FILE)) {
      const startedAt = performance.now();
      const outcome = await tryRequest(REQUESTS[next++ % REQUESTS.length] as Request);
      latencies.push(performance.now() - startedAt);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (pauseMs > 0) await sleep(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: workerCount }, work));
  latencies.sort((a, b) => a - b);
  const at = (share: number) => Math.round(latencies[Math.floor(latencies.length * share)] ?? 0);
  console.log(
    JSON.stringify({ counts, total: latencies.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(0.99999) }),
  );
}

async function tryRequest(request: Request): Promise<string> {
  try {
    const response = await send(request);
    const text = await response.text();
    return response.status === 200 ? '200' : `${response.status} ${text.slice(0, 120)}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return `no answer: ${message} ${cause instanceof Error ? cause.message : ''}`;
  }
}

const [command, ...args] = process.argv.slice(2);
if (command === 'ask') await ask(JSON.parse(args[0] ?? '{}') as Request);
else await load(Number(args[0]), Number(args[1]), Number(args[2]));
