import type { LiveModelRecord, ModelRow } from '@crs/database';
import { formatDifference, type ModelComparison } from '@crs/trainer';
import { formatCell, formatTable } from './format-table.ts';

export function formatModels(models: readonly ModelRow[]): string {
  if (models.length === 0) return 'no model yet: crs train --publish';
  const rows = models.map(({ version, status, publishedAt, learnerCount, interactionCount, metrics }) => [
    version,
    status,
    publishedAt ? formatTime(publishedAt) : '–',
    learnerCount,
    interactionCount,
    formatFigure(metrics['ndcgAt10'], metrics['ndcgError']),
  ]);
  return formatTable(['version', 'status', 'published', 'learners', 'interactions', 'NDCG@10'], rows);
}

export function formatChanges(changes: readonly LiveModelRecord[]): string {
  if (changes.length === 0) return 'no model was live yet';
  const rows = changes.map(({ occurredAt, action, version, from, actor, actorName, reason }) => [
    formatTime(occurredAt),
    action,
    version,
    from ?? '–',
    actorName ?? actor,
    reason,
  ]);
  return formatTable(['when', 'what', 'live', 'before', 'who', 'why'], rows);
}

export function formatModel(model: ModelRow): string {
  const { version, status, parameters, metrics, createdAt, publishedAt } = model;
  const about: [string, string][] = [
    ['model', `${version}, ${status}`],
    ['trained', `${formatTime(createdAt)}, ${(model.durationMs / 1000).toFixed(1)} s`],
    ['published', publishedAt ? formatTime(publishedAt) : 'no'],
    [
      'data',
      `${formatCell(model.courseCount)} courses, ${formatCell(model.learnerCount)} learners, ${formatCell(model.interactionCount)} interactions, ${model.dataFingerprint}`,
    ],
    ['checksum', model.checksum],
  ];
  const lines = [...about, ...listPlain(metrics), ...listPlain(parameters)];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

/** Settings that differ, figures side by side, and the paired difference. */
export function formatComparison({ models, difference, error, caseCount }: ModelComparison): string {
  const names = [...new Set(models.flatMap(({ parameters }) => Object.keys(parameters)))];
  const settings = names
    .map((name) => [name, ...models.map(({ parameters }) => formatValue(parameters[name]))])
    .filter(([, first, second]) => first !== second);
  const figures = (['ndcgAt10', 'hitRateAt10', 'mrr', 'tailNdcgAt10', 'coverage', 'diversity'] as const).map(
    (name) => [name, ...models.map(({ metrics }) => formatValue(metrics[name]))],
  );
  return [
    formatTable(['', ...models.map(({ version }) => version)], [...settings, ...figures]),
    '',
    `NDCG@10 ${formatDifference({ difference, error })} for the first, on ${formatCell(caseCount)} learners`,
  ].join('\n');
}

/** Without tables such as the trials of a tuning, which --json shows. */
function listPlain(values: Record<string, unknown>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' && value !== null ? [] : [[name, formatValue(value)]],
  );
}

function formatValue(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(4)));
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function formatFigure(value: unknown, error: unknown): string {
  if (typeof value !== 'number') return '–';
  return typeof error === 'number' ? `${value.toFixed(4)} ± ${error.toFixed(4)}` : value.toFixed(4);
}

function formatTime(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
