import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kubectl } from './kubectl.ts';

/** Where the network policies let visitors come from: the namespace of the Ingress controller. */
const NAMESPACE = 'ingress-nginx';

export interface Answer {
  status: number;
  body: string;
  cookie: string;
}

export interface LoadSummary {
  /** How often each outcome came: `200`, another status with its text, `no answer: …`. */
  counts: Record<string, number>;
  total: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

/** A pod that visits CRS as the Ingress controller does. */
export class Visitor {
  static async start(image: string): Promise<Visitor> {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } };
    await kubectl(['apply', '-f', '-'], { input: JSON.stringify(namespace) });
    const script = join(import.meta.dirname, 'visit.ts');
    const map = await kubectl([
      'create',
      'configmap',
      'visit',
      `--from-file=${script}`,
      '--dry-run=client',
      '-o',
      'json',
    ]);
    await kubectl(['apply', '-n', NAMESPACE, '-f', '-'], { input: map });
    await kubectl(['delete', 'pod', 'visitor', '-n', NAMESPACE, '--ignore-not-found', '--now']);
    await kubectl(['apply', '-f', '-'], { input: JSON.stringify(describePod(image)) });
    await kubectl(['wait', '-n', NAMESPACE, 'pod/visitor', '--for=condition=Ready', '--timeout=120s'], {
      timeoutMs: 130_000,
    });
    return new Visitor();
  }

  async ask(
    method: string,
    path: string,
    options: { body?: unknown; cookie?: string } = {},
  ): Promise<Answer> {
    const request = JSON.stringify({ method, path, ...options });
    return JSON.parse(await this.run(['ask', request], 40_000)) as Answer;
  }

  async getJson<T>(path: string, cookie?: string): Promise<T> {
    const { status, body } = await this.ask('GET', path, cookie === undefined ? {} : { cookie });
    assert.equal(status, 200, body);
    return JSON.parse(body) as T;
  }

  /** Requests while `during` happens, and a little before and after. */
  async loadWhile(
    during: () => Promise<unknown>,
    pace: { workers: number; pauseMs: number; secondsMax: number },
  ): Promise<LoadSummary> {
    const { workers, pauseMs, secondsMax } = pace;
    const load = this.run(
      ['load', String(secondsMax), String(workers), String(pauseMs)],
      (secondsMax + 60) * 1000,
    );
    try {
      await sleep(3000);
      await during();
      await sleep(3000);
    } finally {
      await kubectl(['exec', '-n', NAMESPACE, 'visitor', '--', 'touch', '/tmp/stop']);
    }
    return JSON.parse(await load) as LoadSummary;
  }

  async remove(): Promise<void> {
    await kubectl([
      'delete',
      'pod/visitor',
      'configmap/visit',
      '-n',
      NAMESPACE,
      '--now',
      '--ignore-not-found',
    ]);
  }

  private run(args: string[], timeoutMs: number): Promise<string> {
    return kubectl(['exec', '-n', NAMESPACE, 'visitor', '--', 'node', '/visit/visit.ts', ...args], {
      timeoutMs,
    });
  }
}

function describePod(image: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'visitor', namespace: NAMESPACE },
    spec: {
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 1,
      containers: [
        {
          name: 'visitor',
          image,
          imagePullPolicy: 'IfNotPresent',
          command: ['node', '-e', 'setInterval(() => {}, 1e9)'],
          resources: { requests: { cpu: '50m', memory: '64Mi' } },
          volumeMounts: [{ name: 'visit', mountPath: '/visit' }],
        },
      ],
      volumes: [{ name: 'visit', configMap: { name: 'visit' } }],
    },
  };
}
