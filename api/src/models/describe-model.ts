import type { Finding, ModelDetails, ModelSummary } from '@crs/contracts';
import type { ModelRow } from '@crs/database';

/** `kept`: the versions whose bytes are there. */
export function describeModel(model: ModelRow, kept: readonly string[]): ModelDetails {
  const { dataFingerprint, checksum, parameters, metrics } = model;
  return { ...summarizeModel(model, kept), dataFingerprint, checksum, parameters, metrics };
}

export function summarizeModel(model: ModelRow, kept: readonly string[]): ModelSummary {
  const { version, status, metrics, createdAt, publishedAt } = model;
  const { courseCount, learnerCount, interactionCount, durationMs } = model;
  const { ndcgAt10, ndcgError, verdict, findings } = metrics;
  return {
    version,
    status,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    courseCount,
    learnerCount,
    interactionCount,
    durationMs,
    ndcgAt10: typeof ndcgAt10 === 'number' ? ndcgAt10 : null,
    ndcgError: typeof ndcgError === 'number' ? ndcgError : null,
    verdict: typeof verdict === 'string' ? verdict : null,
    findings: Array.isArray(findings) ? (findings as Finding[]) : [],
    hasBytes: kept.includes(version),
  };
}
