import type { Finding } from '@crs/contracts';

/** How far a training is, as `crs train --json-lines` tells it. */
export interface ToldProgress {
  stage: string;
  fraction?: number;
}

/** What came of it. */
export interface ToldReport {
  version: string;
  isPublished: boolean;
  verdict: string;
  findings: Finding[];
}

/** One line of `crs train --json-lines`; empty where it is none. */
export function readTold(line: string): { progress?: ToldProgress; report?: ToldReport } {
  try {
    const told: unknown = JSON.parse(line);
    return typeof told === 'object' && told !== null ? told : {};
  } catch {
    return {};
  }
}

/** Why a training ended without a report, in words: what it said itself, or what its end tells. */
export function explainEnd(end: {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last of what it wrote on stderr. */
  complaint: string;
}): string {
  const { code, signal, complaint } = end;
  const said = /^crs: (.+)$/m.exec(complaint)?.[1];
  if (said !== undefined) return said;
  if (complaint.includes('heap out of memory') || signal === 'SIGABRT')
    return 'the training needed more memory than there is for it';
  if (signal === 'SIGKILL')
    return 'the process that trained was killed, as happens where the memory of a machine or a container runs out';
  return signal === null
    ? `the process that trained ended with the code ${code}`
    : `the process that trained was ended by ${signal}`;
}
