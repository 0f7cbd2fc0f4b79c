import type { KernelThread } from './kernel.ts';
import { type GramTask, runGramPanels, runSolvePanels, type SolveTask } from './ridge-panels.ts';

/** A call of an export of the kernel. */
export interface KernelCall {
  operation: 'subtractProduct' | 'factorizeColumns' | 'solve';
  args: number[];
}

export type ThreadTask =
  | { kind: 'calls'; calls: KernelCall[] }
  | { kind: 'gram'; task: GramTask }
  | { kind: 'solve'; task: SolveTask };

/** @returns what the last call returned. */
export function runTask(thread: KernelThread, task: ThreadTask): number {
  if (task.kind === 'gram') runGramPanels(thread, task.task);
  else if (task.kind === 'solve') runSolvePanels(thread, task.task);
  else return task.calls.map(({ operation, args }) => thread.kernel[operation](...args)).at(-1) ?? 0;
  return 0;
}
