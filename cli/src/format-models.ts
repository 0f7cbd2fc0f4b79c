import type { LiveModelRecord, ModelRow } from '@crs/database';
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
  const rows = changes.map(({ occurredAt, action, version, from, actor, reason }) => [
    formatTime(occurredAt),
    action,
    version,
    from ?? '–',
    actor,
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

/** Without tables such as the trials of a tuning, which --json shows. */
function listPlain(values: Record<string, unknown>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' && value !== null ? [] : [[name, formatValue(value)]],
  );
}

function formatValue(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value);
}

function formatFigure(value: unknown, error: unknown): string {
  if (typeof value !== 'number') return '–';
  return typeof error === 'number' ? `${value.toFixed(4)} ± ${error.toFixed(4)}` : value.toFixed(4);
}

function formatTime(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
