/** NDCG@10 against something else on the same learners, and the standard error of the difference. */
type Margin = { difference: number; error: number };
type None = Record<string, never>;

/** One part of a verdict: a code with its values, so that every reader can be told in their own language. */
export type Finding =
  | { code: 'by_order' | 'first' | 'same_settings' | 'not_compared' | 'overtaken'; values: None }
  | { code: 'new_settings' | 'live_settings'; values: Margin }
  | { code: 'behind' | 'closest'; values: Margin & { rival: string } }
  | { code: 'too_few'; values: { count: number; needed: number } }
  | { code: 'rolled_back'; values: { reason: string } };

/** The verdict in English, for the command line and the audit log. */
export function wordFindings(findings: readonly Finding[]): string {
  return findings.map(wordFinding).join('; ');
}

function wordFinding({ code, values }: Finding): string {
  switch (code) {
    case 'by_order':
      return 'by order';
    case 'first':
      return 'the first model';
    case 'same_settings':
      return 'the settings of the live model on the data of today';
    case 'new_settings':
      return `new settings, ${formatDifference(values)} against those of the live model`;
    case 'live_settings':
      return `the settings of the live model on the data of today, as the new ones differ by ${formatDifference(values)}`;
    case 'behind':
      return `${formatDifference(values)} against ${values.rival}`;
    case 'closest':
      return `${formatDifference(values)} against ${values.rival}, the closest baseline`;
    case 'too_few':
      return `only ${values.count} learners to compare on, ${values.needed} are needed to tell models apart`;
    case 'not_compared':
      return 'not compared, as asked';
    case 'rolled_back':
      return `the last change was a rollback (${values.reason}): promote one by hand`;
    case 'overtaken':
      return 'another model went live meanwhile: promote one by hand';
  }
}

/** `+0.0031 ± 0.0012` */
export function formatDifference({ difference, error }: Margin): string {
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(4)} ± ${error.toFixed(4)}`;
}
