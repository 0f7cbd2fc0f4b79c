import { spawn } from 'node:child_process';

export interface KubectlOptions {
  input?: string;
  timeoutMs?: number;
}

export class KubectlError extends Error {
  readonly output: string;

  constructor(args: readonly string[], output: string) {
    super(`kubectl ${args.join(' ').slice(0, 200)}\n${output.slice(-2000)}`);
    this.output = output;
  }
}

/** Runs kubectl against the cluster of KUBECONFIG; answers its standard output. */
export async function kubectl(args: readonly string[], options: KubectlOptions = {}): Promise<string> {
  const { input, timeoutMs = 60_000 } = options;
  const child = spawn(process.env['KUBECTL'] || 'kubectl', args, {
    timeout: timeoutMs,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let problems = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new KubectlError(args, `${problems}\n${output}\nended with ${code}`);
  return output.trim();
}

/** The same in the namespace of CRS. */
export function inCrs(args: readonly string[], options?: KubectlOptions): Promise<string> {
  return kubectl(['--namespace=crs', ...args], options);
}

/** What the cluster says when it refuses; an error if it does not. */
export async function refusalOf(attempt: Promise<string>): Promise<string> {
  const outcome = await attempt.catch((error: KubectlError) => error);
  if (outcome instanceof Error) return outcome instanceof KubectlError ? outcome.output : String(outcome);
  throw new Error(`was not refused: ${outcome}`);
}

export interface PodState {
  name: string;
  isReady: boolean;
  isEnding: boolean;
  restartCount: number;
}

interface PodList {
  items: {
    metadata: { name: string; deletionTimestamp?: string };
    status: {
      conditions?: { type: string; status: string }[];
      containerStatuses?: { restartCount: number }[];
    };
  }[];
}

/** The pods of one component: api, web, postgres … */
export async function listPods(component: string): Promise<PodState[]> {
  const list = await inCrs(['get', 'pods', '-o', 'json', '-l', `app.kubernetes.io/component=${component}`]);
  return (JSON.parse(list) as PodList).items.map(({ metadata, status }) => ({
    name: metadata.name,
    isReady:
      status.conditions?.some(({ type, status: state }) => type === 'Ready' && state === 'True') ?? false,
    isEnding: metadata.deletionTimestamp !== undefined,
    restartCount: (status.containerStatuses ?? []).reduce((sum, { restartCount }) => sum + restartCount, 0),
  }));
}

export async function listReadyPods(component: string): Promise<string[]> {
  const pods = await listPods(component);
  return pods.filter(({ isReady, isEnding }) => isReady && !isEnding).map(({ name }) => name);
}

/** Runs a program in the main container of a pod. */
export function runInPod(pod: string, program: readonly string[], options?: KubectlOptions): Promise<string> {
  return inCrs(['exec', pod, '--', ...program], options);
}
